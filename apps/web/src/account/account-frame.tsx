import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';
import styles from './account-frame.module.css';
import { AccountNav } from './account-nav.tsx';

interface AccountFrameProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** Every page of the account area: where else one can go, a title, and what the page is about. */
export function AccountFrame({ title, lead, children }: AccountFrameProps) {
  return (
    <Page className={styles.frame}>
      <AccountNav />
      <div className={styles.content}>
        <header>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </header>
        {children}
      </div>
    </Page>
  );
}
