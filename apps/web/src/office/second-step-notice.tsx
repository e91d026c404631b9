import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTRPC } from '../trpc.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './office.module.css';

/** To staff who sign in by a password alone: whoever learns it is in the office. */
export function SecondStepNotice() {
  const { data: security } = useSuspenseQuery(useTRPC().account.security.queryOptions());
  if (security.secondStep.on) return null;
  return (
    <Notice className={styles.notice}>
      <p>
        A password alone opens this office for you.{' '}
        <Link to="/account/security" search={{}} hash="second-step">
          Add a second step
        </Link>
        , and a stolen one is not enough.
      </p>
    </Notice>
  );
}
