import { formatDay } from '@stockroom/client/words/format-date';
import type { PasskeyFacts } from '@stockroom/client/calls/shapes';
import type { FormAnswer } from '../forms/form-answer.ts';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PresentPasswordField } from './account-fields.tsx';
import { AccountSection } from './account-section.tsx';
import { AddPasskey } from './add-passkey.tsx';
import type { Done } from './answer-security.ts';
import { SecurityForm } from './security-form.tsx';
import styles from './security.module.css';

const words: Partial<Record<Done, string>> = {
  'passkey-added': 'Added. Next time, sign in with it.',
  'passkey-renamed': 'Renamed.',
  'passkey-removed': 'Removed. Nobody signs in with it any more.',
};

interface PasskeySectionProps {
  passkeys: PasskeyFacts[];
  /** Whether the password was given a short while ago. */
  confirmed: boolean;
  done: Done | undefined;
  answer: FormAnswer | undefined;
}

export function PasskeySection({ passkeys, confirmed, done, answer }: PasskeySectionProps) {
  const said = done && words[done];
  return (
    <AccountSection
      id="passkeys"
      title="Passkeys"
      lead="Sign in by finger, face or the number that unlocks your device: nothing to remember, and nothing to be stolen."
    >
      {said !== undefined && <Notice tone="good">{said}</Notice>}
      {passkeys.length > 0 && (
        <ul className={styles.rows}>
          {passkeys.map((passkey) => (
            <li key={passkey.id} className={styles.row}>
              <div>
                <p className={styles.name}>{passkey.name}</p>
                <p className={styles.quiet}>{whenOf(passkey)}</p>
              </div>
              <details className={styles.more} open={answer?.values['id'] === passkey.id}>
                <summary aria-label={`Change ‘${passkey.name}’`}>Change</summary>
                <SecurityForm does="rename-passkey" id={passkey.id} submit="Rename" answer={answer}>
                  {(errors, values) => (
                    <TextField
                      label="Name"
                      name="name"
                      autoComplete="off"
                      maxLength={100}
                      defaultValue={values['name'] ?? passkey.name}
                      data-missing="What is it called?"
                      error={errors['name']}
                    />
                  )}
                </SecurityForm>
                <SecurityForm
                  does="remove-passkey"
                  id={passkey.id}
                  submit="Remove this passkey"
                  look="danger"
                  answer={answer}
                >
                  {(errors) =>
                    confirmed ? null : <PresentPasswordField error={errors['password']} />
                  }
                </SecurityForm>
              </details>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey confirmed={confirmed} answer={answer} />
    </AccountSection>
  );
}

function whenOf({ addedAt, usedAt, backedUp }: PasskeyFacts): string {
  const used = usedAt === null ? 'not used yet' : `last used ${formatDay(usedAt)}`;
  const kept = backedUp ? 'kept in your password manager' : 'on one device only';
  return `Added ${formatDay(addedAt)}, ${used}, ${kept}`;
}
