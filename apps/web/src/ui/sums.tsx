import type { Money } from '@stockroom/contract/money';
import { Fragment, type ReactNode } from 'react';
import { Price } from './price.tsx';
import styles from './sums.module.css';

export interface Sum {
  label: ReactNode;
  value: Money;
  look?: 'plain' | 'total' | 'quiet';
  /** Said instead of an amount of nothing: 'free'. */
  nothing?: string;
}

/** A column of amounts that add up. */
export function Sums({ sums }: { sums: Sum[] }) {
  return (
    <dl className={styles.sums}>
      {sums.map(({ label, value, look = 'plain', nothing }, index) => {
        const className = look === 'plain' ? undefined : styles[look];
        return (
          // Their order never changes.
          <Fragment key={index}>
            <dt className={className}>{label}</dt>
            <dd className={className}>
              {value.amount === 0 && nothing !== undefined ? nothing : <Price value={value} />}
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
