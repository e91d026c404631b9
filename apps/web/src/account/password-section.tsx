import type { FormAnswer } from '../forms/form-answer.ts';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PresentPasswordField } from './account-fields.tsx';
import { AccountSection } from './account-section.tsx';
import type { Done } from './answer-security.ts';
import { SecurityForm } from './security-form.tsx';
import styles from './security.module.css';

interface PasswordSectionProps {
  done: Done | undefined;
  answer: FormAnswer | undefined;
}

export function PasswordSection({ done, answer }: PasswordSectionProps) {
  return (
    <AccountSection id="password" title="Password">
      {done === 'password' && (
        <Notice tone="good">
          Your password is changed. Wherever else you were signed in, you are not any more.
        </Notice>
      )}
      <details className={styles.more} open={answer?.form === 'password'}>
        <summary>Change the password</summary>
        <SecurityForm does="password" submit="Change it, and sign out elsewhere" answer={answer}>
          {(errors) => (
            <>
              <PresentPasswordField error={errors['password']} />
              <TextField
                label="New password"
                type="password"
                name="newPassword"
                autoComplete="new-password"
                minLength={10}
                maxLength={128}
                hint="At least ten characters. A few words in a row are easy to keep in mind."
                data-missing="Please choose a password."
                data-short="A little longer, please: at least ten characters."
                error={errors['newPassword']}
              />
            </>
          )}
        </SecurityForm>
      </details>
    </AccountSection>
  );
}
