import type { AccountFacts, SecurityFacts } from '@stockroom/client/calls/shapes';
import type { FormAnswer } from '../forms/form-answer.ts';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PresentPasswordField } from './account-fields.tsx';
import { AccountSection } from './account-section.tsx';
import type { Done } from './answer-security.ts';
import { SecurityForm } from './security-form.tsx';
import styles from './security.module.css';
import { Unverified } from './unverified.tsx';

interface EmailSectionProps {
  account: AccountFacts;
  change: SecurityFacts['emailChange'];
  done: Done | undefined;
  answer: FormAnswer | undefined;
}

export function EmailSection({ account, change, done, answer }: EmailSectionProps) {
  return (
    <AccountSection id="email" title="E-mail address">
      <p className={styles.fact}>{account.email}</p>
      {!account.emailVerified && <Unverified sent={false} />}
      {done === 'email-cancelled' && <Notice tone="good">It stays as it is.</Notice>}
      {change ? (
        <Notice tone="warn">
          <p>
            <strong>{change.newEmail}</strong> is to be your new address. A mail has gone to each of
            the two; open both within a day.
          </p>
          <ul className={styles.steps}>
            <li>
              {change.oldAgreed
                ? 'The present address has agreed.'
                : `${account.email} has not agreed yet.`}
            </li>
            <li>
              {change.newProved
                ? 'The new address has proved itself.'
                : `${change.newEmail} has not proved itself yet.`}
            </li>
          </ul>
          <SecurityForm
            does="cancel-email"
            submit="Keep the present address"
            look="text"
            answer={answer}
          />
        </Notice>
      ) : (
        <details className={styles.more} open={answer?.form === 'email'}>
          <summary>Change the address</summary>
          <SecurityForm does="email" submit="Send both mails" answer={answer}>
            {(errors, values) => (
              <>
                <TextField
                  label="New address"
                  type="email"
                  name="email"
                  autoComplete="email"
                  maxLength={320}
                  defaultValue={values['email']}
                  hint="Both addresses get a mail, and both must agree."
                  data-missing="Which address is the new one?"
                  error={errors['email']}
                />
                <PresentPasswordField error={errors['password']} />
              </>
            )}
          </SecurityForm>
        </details>
      )}
    </AccountSection>
  );
}
