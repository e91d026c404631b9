import type { ReactNode } from 'react';
import { PasswordField } from '../account/account-fields.tsx';
import { CheckedForm } from '../forms/checked-form.tsx';
import type { FormAnswer } from '../forms/form-answer.ts';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/field.tsx';
import styles from './password-form.module.css';

interface PasswordFormProps {
  action: string;
  /** Its name among the page's forms. */
  name: string;
  /** The page's answer, to whichever of its forms. */
  answer: FormAnswer | undefined;
  submit: string;
  danger?: boolean;
  /** What has to be ticked, where it cannot be undone. */
  sure?: string;
  children?: ReactNode;
}

/** Does something with all that is kept on a person: always with the password, always as a plain POST. */
export function PasswordForm(props: PasswordFormProps) {
  const { action, name, submit, danger, sure } = props;
  const answer = props.answer?.form === name ? props.answer : undefined;
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
      <input type="hidden" name="do" value={name} />
      {props.children}
      <PasswordField error={form.errors['password']} />
      {sure !== undefined && (
        <CheckField
          label={sure}
          name="sure"
          value="1"
          required
          data-missing="Please tick this, so that it does not happen by mistake."
          error={form.errors['sure']}
        />
      )}
      <Button type="submit" look={danger ? 'danger' : 'quiet'}>
        {submit}
      </Button>
    </CheckedForm>
  );
}
