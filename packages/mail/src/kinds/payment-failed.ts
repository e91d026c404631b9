import { formatMoney } from '@stockroom/contract/money';
import type { OrderMailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { orderFooter } from './order-footer.ts';

/** Without the address: nobody has paid yet, so it may be words that a stranger sends to another. */
export function paymentFailed(order: OrderMailData): Letter {
  const total = formatMoney(order.total);
  return {
    subject: `The payment for your order ${order.number} did not go through`,
    preview: 'Nothing was charged. Your things are still set aside for a little while.',
    shopName: order.shopName,
    heading: 'Your payment did not go through',
    blocks: [
      {
        block: 'paragraph',
        text: `The payment of ${total} for order ${order.number} was declined, so nothing was charged. Your things are still set aside for a little while, and you can try again.`,
      },
      { block: 'button', label: 'Try again', path: order.path },
      { block: 'order', order },
      {
        block: 'note',
        text: 'If you do nothing, the order lapses by itself and your things go back on the shelf.',
      },
    ],
    footer: orderFooter(order),
  };
}
