import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTRPC } from '../trpc.ts';

/** Signing in, the account, and for staff the way into the office. */
export function AccountLinks({ className }: { className: string | undefined }) {
  const { data: account } = useQuery(useTRPC().account.me.queryOptions());
  if (!account) {
    return (
      <Link to="/sign-in" search={{}} className={className}>
        Sign in
      </Link>
    );
  }
  return (
    <>
      {account.role !== 'customer' && (
        <Link to="/office" search={{}} className={className}>
          Office
        </Link>
      )}
      <Link to="/account" search={{}} className={className}>
        Account
      </Link>
    </>
  );
}
