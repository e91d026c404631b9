import type { ComponentProps } from 'react';
import { FieldScope } from '../ui/field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FormErrors } from './use-form-errors.ts';

interface CheckedFormProps extends ComponentProps<'form'> {
  form: FormErrors;
  /** About the form as a whole, from the server: stands above what is wrong with its fields. */
  message?: string | undefined;
}

/**
 * A form that says what is wrong with it: beside each field, and above them all where it is more than
 * one, in the markup of the server as well as after a check in the browser.
 */
export function CheckedForm({ form, message, children, ...rest }: CheckedFormProps) {
  return (
    <FieldScope value={form.id}>
      <form {...form.props} {...rest}>
        <ErrorSummary form={form} message={message} />
        {children}
      </form>
    </FieldScope>
  );
}
