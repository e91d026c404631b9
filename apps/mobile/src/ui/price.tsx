import type { Money } from '@stockroom/contract/money';
import { formatMoney } from '@stockroom/contract/format-money';
import { Words, type WordsProps } from './words.tsx';

interface PriceProps extends WordsProps {
  value: Money;
}

export function Price({ value, ...rest }: PriceProps) {
  return <Words {...rest}>{formatMoney(value)}</Words>;
}
