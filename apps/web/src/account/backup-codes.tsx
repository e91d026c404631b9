import { useSuspenseQuery } from '@tanstack/react-query';
import { useShop } from '../shell/use-shop.ts';
import { useTRPC } from '../trpc.ts';
import styles from './backup-codes.module.css';

/** Each signs in once, when the phone is lost. They are shown once: the page is made to be printed. */
export function BackupCodes({ codes }: { codes: string[] }) {
  const shop = useShop();
  const { data: account } = useSuspenseQuery(useTRPC().account.me.queryOptions());
  return (
    <section className={styles.slip} aria-labelledby="backup-codes">
      <h3 id="backup-codes">Your backup codes</h3>
      <p className={styles.whose}>
        For signing in at {shop.name} as {account?.email}. Each works once.
      </p>
      <p className={styles.keep}>
        If your phone is lost, each of these signs you in once, in place of a code of the app. They
        are shown only now: print this page or write them down, and keep them where your password is
        not.
      </p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
