import { Link, useMatch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './office.module.css';

/** The office's heading and the ways inside it. */
export function OfficeBar({ title }: { title: string }) {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.office.messages.counts.queryOptions(),
    refetchInterval: 60_000,
  });
  const unread = data?.unread ?? 0;
  const ofOrder = useMatch({ from: '/office/orders/$number', shouldThrow: false });
  return (
    <div className={styles.bar}>
      <h1>{title}</h1>
      <nav className={styles.nav} aria-label="Office">
        <Link
          to="/office"
          search={{}}
          activeOptions={{ exact: true, includeSearch: false }}
          // One order belongs to them, although its address is not below theirs.
          aria-current={ofOrder ? 'page' : undefined}
        >
          Orders
        </Link>
        <Link to="/office/messages" search={{}} activeOptions={{ includeSearch: false }}>
          Messages
          {unread > 0 && (
            <span className={styles.count}>
              {unread}
              <VisuallyHidden> unread</VisuallyHidden>
            </span>
          )}
        </Link>
        <Link to="/office/customers" search={{}} activeOptions={{ includeSearch: false }}>
          Customers
        </Link>
        <Link to="/office/mails" search={{}} activeOptions={{ includeSearch: false }}>
          Mails
        </Link>
        <Link to="/office/posts" search={{}} activeOptions={{ includeSearch: false }}>
          Posts
        </Link>
        <Link to="/account" search={{}}>
          Your account
        </Link>
      </nav>
    </div>
  );
}
