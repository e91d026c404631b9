import type { ReactElement, ReactNode } from 'react';
import { type RefreshControlProps, StyleSheet, View } from 'react-native';
import { FormBody } from '../forms/form-body.tsx';
import type { Form } from '../forms/use-form.ts';
import { space } from '../theme/measures.ts';
import { Screen } from '../ui/screen.tsx';
import { Words } from '../ui/words.tsx';

interface AccountFormProps<Name extends string> {
  title: string;
  lead?: string;
  form: Form<Name>;
  /** What the button does. */
  submit: string;
  children?: ReactNode;
  /** Ways to the other forms, below. */
  links?: ReactNode;
}

/** A screen with one short form. */
export function AccountForm<Name extends string>(props: AccountFormProps<Name>) {
  const { title, lead, form, submit, children, links } = props;
  return (
    <Screen>
      <Head title={title} lead={lead} />
      <FormBody form={form} submit={submit}>
        {children}
      </FormBody>
      {links !== undefined && <View style={styles.links}>{links}</View>}
    </Screen>
  );
}

interface AccountWordsProps {
  title: string;
  lead?: string;
  children?: ReactNode;
  /** `usePullToRefresh` makes one. */
  refresh?: ReactElement<RefreshControlProps>;
}

/** A screen that says something; instead of a form, once that has been answered, for example. */
export function AccountWords({ title, lead, children, refresh }: AccountWordsProps) {
  return (
    <Screen {...(refresh && { refresh })}>
      <Head title={title} lead={lead} />
      {children}
    </Screen>
  );
}

function Head({ title, lead }: { title: string; lead: string | undefined }) {
  return (
    <View style={styles.head}>
      <Words look="title">{title}</Words>
      {lead !== undefined && <Words tone="inkQuiet">{lead}</Words>}
    </View>
  );
}

const styles = StyleSheet.create({
  head: { gap: space[2] },
  links: { gap: space[1], paddingTop: space[2] },
});
