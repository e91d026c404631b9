import type { ReactNode } from 'react';
import { CheckedForm } from '../forms/checked-form.tsx';
import type { FieldErrors, FormAnswer } from '../forms/form-answer.ts';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { Button } from '../ui/button.tsx';
import styles from './security-form.module.css';

interface SecurityFormProps {
  /** Which of the page's forms it is: its field `do`. */
  does: string;
  action?: string;
  submit: string;
  look?: 'primary' | 'quiet' | 'danger' | 'text';
  /** Why a form of the page was refused; it shows here if it was this one. */
  answer: FormAnswer | undefined;
  /** Which row of a list it is about. */
  id?: string;
  children?: (errors: FieldErrors, values: Record<string, string>) => ReactNode;
}

/** One form of the page of sign-in and security. Always a plain POST: what it changes, the page shows. */
export function SecurityForm(props: SecurityFormProps) {
  const { does, action = '/account/security', submit, look = 'quiet', id, children } = props;
  const isThis = props.answer?.form === does && props.answer.values['id'] === id;
  const answer = isThis ? props.answer : undefined;
  const form = useFormErrors(answer?.errors);
  return (
    <CheckedForm
      form={form}
      message={answer?.message}
      method="post"
      action={action}
      className={styles.form}
      onSubmit={(event) => {
        if (!form.check()) event.preventDefault();
      }}
    >
      <input type="hidden" name="do" value={does} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      {children?.(form.errors, answer?.values ?? {})}
      <Button type="submit" look={look}>
        {submit}
      </Button>
    </CheckedForm>
  );
}
