import { connectToShop, type Shop } from '@stockroom/client/connect/connect-to-shop';
import { QueryClient } from '@tanstack/react-query';
import { phoneStore } from '../shop/phone-store.ts';

/** What this phone's app knows and may do, without its screens; what it writes the app finds when it opens. */
export function thisPhone(shop: string): Shop {
  return connectToShop({
    address: shop,
    store: phoneStore,
    version: '0.1.0',
    platform: 'ios',
    queryClient: new QueryClient(),
  });
}

/** Puts so many of each into this phone's cart, before the app opens. */
export async function fillCart(shop: string, wanted: Record<string, number>): Promise<void> {
  const { client, session } = thisPhone(shop);
  for (const [slug, quantity] of Object.entries(wanted)) {
    const { variants } = await client.catalog.bySlug.query({ slug });
    const [variant] = variants;
    if (!variant) throw new Error(`There is no ${slug}.`);
    await client.cart.setLine.mutate({ variantId: variant.id, quantity });
  }
  await session.written();
}
