import { formatMoney } from '@stockroom/contract/money';
import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { orderFooter } from './order-footer.ts';

type Data = MailData['order_cancelled'];

const said = {
  customer: {
    heading: 'Your order is cancelled',
    subject: 'is cancelled',
    why: (order) => `As you asked, order ${order.number} is cancelled.`,
  },
  staff: {
    heading: 'We had to cancel your order',
    subject: 'is cancelled',
    why: (order) => `We are sorry: we had to cancel order ${order.number}.`,
  },
  expiry: {
    heading: 'Your order has lapsed',
    subject: 'has lapsed',
    why: (order) =>
      `No payment for order ${order.number} reached us in time, so the things we had set aside are back on the shelf.`,
  },
} satisfies Record<Data['by'], { heading: string; subject: string; why: (order: Data) => string }>;

/** Without the address, as in `paymentFailed`. */
export function orderCancelled(order: Data): Letter {
  const { heading, subject, why } = said[order.by];
  const money = order.refunding
    ? `Your payment of ${formatMoney(order.total)} is on its way back to you. Banks take a few days to show it.`
    : 'You have not been charged.';
  return {
    subject: `Your order ${order.number} ${subject}`,
    preview: money,
    shopName: order.shopName,
    heading,
    blocks: [
      { block: 'paragraph', text: why(order) },
      { block: 'paragraph', text: money },
      { block: 'order', order },
      { block: 'button', label: 'See the order', path: order.path },
    ],
    footer: orderFooter(order),
  };
}
