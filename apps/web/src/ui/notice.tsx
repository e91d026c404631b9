import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './notice.module.css';

interface NoticeProps {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  className?: string | undefined;
  children: ReactNode;
}

/** Something that the reader should know now. Bad news is announced at once, the rest in turn. */
export function Notice({ tone = 'plain', className, children }: NoticeProps) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classNames(styles.notice, tone !== 'plain' && styles[tone], className)}
    >
      {children}
    </div>
  );
}
