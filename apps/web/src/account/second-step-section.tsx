import type { SecurityFacts } from '@stockroom/client/calls/shapes';
import type { FormAnswer } from '../forms/form-answer.ts';
import badge from '../ui/badge.module.css';
import { classNames } from '../ui/class-names.ts';
import { Notice } from '../ui/notice.tsx';
import { PresentPasswordField } from './account-fields.tsx';
import { AccountSection } from './account-section.tsx';
import type { Done } from './answer-security.ts';
import { BackupCodes } from './backup-codes.tsx';
import { SecurityForm } from './security-form.tsx';
import styles from './security.module.css';

interface SecondStepSectionProps {
  secondStep: SecurityFacts['secondStep'];
  /** Just made, to be shown this once. */
  codes: string[] | undefined;
  done: Done | undefined;
  answer: FormAnswer | undefined;
}

/** For staff: whoever guesses or steals a password must not be in the office by it. */
export function SecondStepSection({ secondStep, codes, done, answer }: SecondStepSectionProps) {
  if (!secondStep.on && !secondStep.offered) return null;
  return (
    <AccountSection
      id="second-step"
      title="A second step"
      lead="Besides the password, signing in asks for a code of an app on your phone."
    >
      {done === 'second-step-off' && <Notice>Signing in asks for the password alone again.</Notice>}
      {codes && <BackupCodes codes={codes} />}
      {secondStep.on ? (
        <>
          <p>
            <span className={classNames(badge.badge, badge.good)}>On</span>
          </p>
          <details className={styles.more} open={answer?.form === 'new-codes'}>
            <summary>Make new backup codes</summary>
            <SecurityForm does="new-codes" submit="Make new codes" answer={answer}>
              {(errors) => <PresentPasswordField error={errors['password']} />}
            </SecurityForm>
          </details>
          <details className={styles.more} open={answer?.form === 'end-second-step'}>
            <summary>Turn it off</summary>
            <SecurityForm
              does="end-second-step"
              submit="Turn the second step off"
              look="danger"
              answer={answer}
            >
              {(errors) => <PresentPasswordField error={errors['password']} />}
            </SecurityForm>
          </details>
        </>
      ) : (
        <details className={styles.more}>
          <summary>Set it up</summary>
          <SecurityForm does="begin" action="/account/second-step" submit="Go on" answer={answer}>
            {(errors) => <PresentPasswordField error={errors['password']} />}
          </SecurityForm>
        </details>
      )}
    </AccountSection>
  );
}
