import { formatMoney } from '@stockroom/contract/money';
import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { ownerFooter } from './order-footer.ts';

export function ownerNewOrder(order: MailData['owner_new_order']): Letter {
  const total = formatMoney(order.total);
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const size = pieces === 1 ? 'one piece' : `${pieces} pieces`;
  const { phone } = order.address;
  return {
    subject: `New order ${order.number}: ${total}`,
    preview: `${size}, ${order.shippingMethod}, for ${order.address.name}`,
    shopName: order.shopName,
    heading: `New order ${order.number}`,
    blocks: [
      { block: 'paragraph', text: `Paid: ${total}, ${size}, ${order.shippingMethod}.` },
      ...(order.revived
        ? [
            {
              block: 'paragraph' as const,
              text: 'The money came after the order had lapsed. Its things were still there, so it was taken up again.',
            },
          ]
        : []),
      { block: 'order', order },
      {
        block: 'address',
        heading: 'Where it goes',
        address: order.address,
        more: [order.customerEmail, ...(phone === undefined ? [] : [phone])],
      },
      { block: 'button', label: 'Open the office', path: '/office' },
    ],
    footer: ownerFooter(order),
  };
}
