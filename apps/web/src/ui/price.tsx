import { formatMoney } from '@stockroom/contract/format-money';
import type { Money } from '@stockroom/contract/money';
import { classNames } from './class-names.ts';
import styles from './price.module.css';

export function Price({ value, className }: { value: Money; className?: string | undefined }) {
  return <span className={classNames(styles.price, className)}>{formatMoney(value)}</span>;
}
