import { formatMoment } from '@stockroom/client/words/format-date';
import type { SessionFacts } from '@stockroom/client/calls/shapes';
import type { FormAnswer } from '../forms/form-answer.ts';
import { Notice } from '../ui/notice.tsx';
import { AccountSection } from './account-section.tsx';
import type { Done } from './answer-security.ts';
import { SecurityForm } from './security-form.tsx';
import styles from './security.module.css';

interface SessionSectionProps {
  sessions: SessionFacts[];
  done: Done | undefined;
  answer: FormAnswer | undefined;
}

export function SessionSection({ sessions, done, answer }: SessionSectionProps) {
  return (
    <AccountSection
      id="sessions"
      title="Where you are signed in"
      lead="If one of them is not you, sign it out and change your password."
    >
      {done === 'session' && <Notice tone="good">Signed out there.</Notice>}
      {done === 'sessions' && <Notice tone="good">Signed out everywhere but here.</Notice>}
      <ul className={styles.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <div>
              <p className={styles.name}>
                {session.device.replace(/^a/, 'A')}
                {session.current && <span className={styles.here}>This one</span>}
              </p>
              <p className={styles.quiet}>{whereOf(session)}</p>
              <p className={styles.quiet}>
                Signed in {formatMoment(session.signedInAt)}, last seen{' '}
                {formatMoment(session.seenAt)}
              </p>
            </div>
            {!session.current && (
              <SecurityForm
                does="end-session"
                id={session.id}
                submit="Sign out"
                look="text"
                answer={answer}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <SecurityForm does="end-others" submit="Sign out everywhere else" answer={answer} />
      )}
    </AccountSection>
  );
}

function whereOf({ address, seenAddress }: SessionFacts): string {
  const from = address === null ? 'From an address that is not known' : `From ${address}`;
  return seenAddress === null ? from : `${from}, later ${seenAddress}`;
}
