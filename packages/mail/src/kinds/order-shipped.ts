import { carrierNames } from '@stockroom/contract/carrier-names';
import type { MailData } from '@stockroom/contract/mail';
import type { Block, Letter } from '../letter.ts';
import { orderFooter } from './order-footer.ts';

type Data = MailData['order_shipped'];

export function orderShipped(order: Data): Letter {
  const said = howItTravels(order);
  const { corrected, number } = order;
  return {
    subject: corrected
      ? `How to follow your order ${number}: a correction`
      : `Your order ${number} is on its way`,
    preview: said,
    shopName: order.shopName,
    heading: corrected ? 'Another way to follow your parcel' : 'Your order is on its way',
    blocks: [
      {
        block: 'paragraph',
        text: corrected
          ? `We told you the wrong way to follow order ${number}, and are sorry. ${said}`
          : `Order ${number} has left the shop. ${said}`,
      },
      ...linkOf(order),
      { block: 'address', heading: 'Where it goes', address: order.address, more: [] },
      { block: 'order', order },
      { block: 'button', label: 'See your order', path: order.path },
    ],
    footer: orderFooter(order),
  };
}

function howItTravels({ carrier, trackingNumber }: Data): string {
  if (carrier === null) return 'It travels without tracking.';
  const name = carrier === 'other' ? 'a carrier' : carrierNames[carrier];
  const number = trackingNumber === null ? '' : `, with the tracking number ${trackingNumber}`;
  return `It travels with ${name}${number}.`;
}

function linkOf({ trackingUrl }: Data): Block[] {
  if (trackingUrl === null) return [];
  return [{ block: 'outside', label: 'Follow your parcel', url: trackingUrl }];
}
