import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { classNames } from '../ui/class-names.ts';
import { useTRPC } from '../trpc.ts';
import styles from './header.module.css';

/** Signing in, the account, and for staff the way into the office. */
export function AccountLinks() {
  const { data: account } = useQuery(useTRPC().account.me.queryOptions());
  if (!account) {
    return (
      <Link to="/sign-in" search={{}} className={styles.link}>
        Sign in
      </Link>
    );
  }
  return (
    <>
      {account.role !== 'customer' && (
        <Link to="/office" search={{}} className={styles.link}>
          Office
        </Link>
      )}
      <Link
        to="/account"
        search={{}}
        className={classNames(styles.link, account.role !== 'customer' && styles.roomy)}
      >
        Account
      </Link>
    </>
  );
}
