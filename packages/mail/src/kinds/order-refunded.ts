import { formatMoney } from '@stockroom/contract/money';
import type { MailData, RefundReason } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { orderFooter } from './order-footer.ts';

/** To the customer. */
const because = {
  order_cancelled: 'Your order was cancelled.',
  order_expired: 'Your payment reached us after the order had lapsed.',
  cannot_be_filled:
    'Your payment reached us after the order had lapsed, and meanwhile its things had been sold. We are sorry.',
  paid_twice: 'The order had been paid already, so we send the second payment back.',
  wrong_amount: 'The payment was not of the order’s amount, so we could not take it.',
  staff: 'We have sent it back to you.',
} satisfies Record<RefundReason, string>;

export function orderRefunded(order: MailData['order_refunded']): Letter {
  const amount = formatMoney(order.refunded);
  return {
    subject: `${amount} is on its way back to you (order ${order.number})`,
    preview: because[order.reason],
    shopName: order.shopName,
    heading: `${amount} is on its way back to you`,
    blocks: [
      { block: 'paragraph', text: because[order.reason] },
      {
        block: 'paragraph',
        text: `The money for order ${order.number} goes back the way it came. Banks take a few days to show it; you need do nothing.`,
      },
      { block: 'button', label: 'See the order', path: order.path },
    ],
    footer: orderFooter(order),
  };
}
