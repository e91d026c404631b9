import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Form } from './use-form.ts';

interface FormBodyProps<Name extends string> {
  form: Form<Name>;
  /** What the button does. */
  submit: string;
  look?: ButtonProps['look'];
  children?: ReactNode;
}

/** Fields, why they were not taken, and the button that sends them. */
export function FormBody<Name extends string>(props: FormBodyProps<Name>) {
  const { form, submit, look = 'primary', children } = props;
  return (
    <View style={styles.form}>
      {form.message !== undefined && <Notice tone="bad">{form.message}</Notice>}
      {children}
      <Button title={submit} look={look} busy={form.isBusy} onPress={form.submit} />
    </View>
  );
}

const styles = StyleSheet.create({ form: { gap: space[4] } });
