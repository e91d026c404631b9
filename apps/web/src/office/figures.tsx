import type { Overview } from '@stockroom/client/calls/shapes';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Price } from '../ui/price.tsx';
import styles from './office.module.css';

/** What the owner wants to know on coming in. */
export function Figures({ overview }: { overview: Overview }) {
  const { toPack, toShip, awaitingPayment, paidToday, failedMails, soldOut } = overview;
  return (
    <dl className={styles.figures}>
      <Figure
        label={`paid today in ${paidToday.count} ${paidToday.count === 1 ? 'order' : 'orders'}`}
      >
        <Price value={paidToday.total} />
      </Figure>
      <Figure label="to pack">{toPack}</Figure>
      <Figure label="to ship">{toShip}</Figure>
      <Figure label="waiting for payment">{awaitingPayment}</Figure>
      <Figure label="sold out">{soldOut}</Figure>
      <Figure label="mails not sent" alarm={failedMails > 0}>
        {failedMails}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  label: string;
  alarm?: boolean;
  children: ReactNode;
}

function Figure({ label, alarm = false, children }: FigureProps) {
  return (
    <div className={classNames(styles.figure, alarm && styles.alarm)}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
