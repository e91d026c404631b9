import { orderStatusWords } from '@stockroom/client/words/order-words';
import type { OrderStatus } from '@stockroom/contract/orders';
import { Badge, type BadgeProps } from '../ui/badge.tsx';

const tones = {
  awaiting_payment: 'waiting',
  paid: 'good',
  packed: 'good',
  shipped: 'good',
  cancelled: 'over',
  expired: 'over',
} satisfies Record<OrderStatus, BadgeProps['tone']>;

export function StatusBadge({ status }: { status: OrderStatus }) {
  return <Badge tone={tones[status]}>{orderStatusWords[status]}</Badge>;
}
