import type { Quote } from '@stockroom/client/calls/shapes';
import { View } from 'react-native';
import { type Sum, Sums } from '../ui/sums.tsx';

interface OrderSummaryProps {
  quote: Quote;
  /** While a new sum is on its way. */
  isStale: boolean;
}

export function OrderSummary({ quote, isStale }: OrderSummaryProps) {
  const { subtotal, shipping, discount, tax, total, code } = quote;
  const sums: Sum[] = [
    { label: 'Goods', value: subtotal },
    { label: 'Postage', value: shipping, nothing: 'Free' },
  ];
  if (discount.amount > 0) {
    sums.push({
      label: code ? `Discount ${code.code}` : 'Discount',
      value: { ...discount, amount: -discount.amount },
    });
  }
  sums.push({ label: 'Total', value: total, look: 'total' });
  if (tax.amount > 0) sums.push({ label: 'of which tax', value: tax, look: 'quiet' });
  return (
    <View style={isStale && { opacity: 0.5 }}>
      <Sums sums={sums} />
    </View>
  );
}
