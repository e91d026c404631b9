import { Link } from '@tanstack/react-router';
import styles from './office.module.css';

/** The office's heading and the ways inside it. */
export function OfficeBar({ title }: { title: string }) {
  return (
    <div className={styles.bar}>
      <h1>{title}</h1>
      <nav className={styles.nav} aria-label="Office">
        <Link to="/office" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
          Orders
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
