import { stockWords } from '@stockroom/client/words/stock-words';
import { classNames } from '../ui/class-names.ts';
import styles from './buy-form.module.css';

export function StockLine({ available }: { available: number }) {
  const { level, words } = stockWords(available);
  return <p className={classNames(styles.stock, styles[level])}>{words}</p>;
}
