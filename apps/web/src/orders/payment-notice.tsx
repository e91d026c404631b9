import type { OrderStatus } from '@stockroom/contract/orders';
import { Notice } from '../ui/notice.tsx';
import type { OrderSearch } from './order-search.ts';

interface PaymentNoticeProps {
  payment: OrderSearch['payment'];
  status: OrderStatus;
}

/** How the last try to pay ended, while the order still waits for it. */
export function PaymentNotice({ payment, status }: PaymentNoticeProps) {
  if (payment === undefined || status !== 'awaiting_payment') return null;
  switch (payment) {
    case 'done':
      return (
        <Notice>
          Thank you. We are waiting for the bank to tell us, too; this page shows it by itself.
        </Notice>
      );
    case 'left':
      return <Notice>Nothing was charged. Your order waits here, and you can pay it now.</Notice>;
    case 'settled':
      return null;
    case 'unavailable':
      return (
        <Notice tone="bad">
          Payments cannot be taken just now. Your order is kept; please try again in a moment.
        </Notice>
      );
  }
}
