import type { PageContext } from '@stockroom/client/calls/page-context';
import type { FormFields } from '../forms/form-fields.ts';

type Shop = PageContext['trpc'];

/** Does what the plain forms of product page and cart ask for, before or without scripts. */
export async function changeCart(shop: Shop, fields: FormFields): Promise<void> {
  const variantId = fields.get('variantId') ?? '';
  const step = fields.get('step') === undefined ? 0 : fields.number('step');
  const quantity = fields.number('quantity') + step;
  switch (fields.get('do')) {
    case 'add': {
      const { lines } = await shop.cart.get.query();
      const held = lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
      const fromPost = fields.get('fromPost') || undefined;
      await shop.cart.setLine.mutate({ variantId, quantity: held + quantity, fromPost });
      return;
    }
    case 'take-out':
      await shop.cart.setLine.mutate({ variantId, quantity: 0 });
      return;
    case 'code':
      await shop.cart.applyCode.mutate({ code: fields.get('code') ?? '' });
      return;
    default:
      await shop.cart.setLine.mutate({ variantId, quantity: Math.max(0, quantity) });
  }
}
