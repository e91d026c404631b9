import { formatMoney } from '@stockroom/contract/money';
import type { MailData, RefundReason } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { ownerFooter } from './order-footer.ts';

/** To the owner. */
const because = {
  order_cancelled: 'The order was cancelled after it had been paid.',
  order_expired: 'The money came after the order had lapsed.',
  cannot_be_filled:
    'The money came after the order had lapsed, and meanwhile its things had been sold.',
  paid_twice: 'The order had been paid already.',
  wrong_amount: 'The payment was not of the order’s amount.',
  staff: 'Somebody in the office sent it back.',
} satisfies Record<RefundReason, string>;

/** `failed`: the provider would not send the money, and a person has to. */
export function ownerRefund(order: MailData['owner_refund']): Letter {
  const amount = formatMoney(order.refunded);
  const what = order.failed
    ? `The payment provider refused to send ${amount} back to ${order.customerEmail}. Please send it yourself, by the provider’s own pages.`
    : `The shop has asked the payment provider to send ${amount} back to ${order.customerEmail}, and has told the customer.`;
  return {
    subject: order.failed
      ? `Refund for order ${order.number} failed: ${amount} is still to be sent back`
      : `Refund for order ${order.number}: ${amount}`,
    preview: order.failed ? 'Please send the money back yourself.' : because[order.reason],
    shopName: order.shopName,
    heading: order.failed ? `A refund of ${amount} failed` : `${amount} goes back to the customer`,
    blocks: [
      { block: 'paragraph', text: `Order ${order.number}. ${because[order.reason]}` },
      { block: 'paragraph', text: what },
      { block: 'order', order },
      { block: 'button', label: 'Open the office', path: '/office' },
    ],
    footer: ownerFooter(order),
  };
}
