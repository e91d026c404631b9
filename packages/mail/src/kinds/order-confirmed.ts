import { formatMoney } from '@stockroom/contract/money';
import type { OrderMailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { orderFooter } from './order-footer.ts';

export function orderConfirmed(order: OrderMailData): Letter {
  const total = formatMoney(order.total);
  return {
    subject: `Your order ${order.number} is confirmed`,
    preview: `We have your payment of ${total} and are getting your things ready.`,
    shopName: order.shopName,
    heading: 'Thank you for your order',
    blocks: [
      {
        block: 'paragraph',
        text: `We have your payment of ${total} for order ${order.number} and are getting your things ready.`,
      },
      { block: 'order', order },
      { block: 'address', heading: 'Where it goes', address: order.address, more: [] },
      { block: 'button', label: 'See your order', path: order.path },
      {
        block: 'note',
        text: 'Keep this mail: whoever has the link above can see the order without signing in.',
      },
    ],
    footer: orderFooter(order),
  };
}
