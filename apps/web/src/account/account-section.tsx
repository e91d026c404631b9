import type { ReactNode } from 'react';
import styles from './account-section.module.css';

interface AccountSectionProps {
  /** Also its place in the page's address: `/account/security#password`. */
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** One subject of an account's page. */
export function AccountSection({ id, title, lead, children }: AccountSectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}
