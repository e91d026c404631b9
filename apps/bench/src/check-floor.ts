import { deepStrictEqual } from 'node:assert';
import { type Goods, query } from './loads.ts';
import type { Server } from './measure/rounds.ts';
import { send } from './measure/send.ts';

/** A floor that answers less than the shop would be no measure of it. */
export async function checkFloor(shop: Server, floor: Server, { slugs }: Goods): Promise<void> {
  const ofShop = async (path: string) => {
    const { result } = JSON.parse(await send(shop.origin + path)) as { result: { data: unknown } };
    return result.data;
  };
  const ofFloor = async (path: string): Promise<unknown> =>
    JSON.parse(await send(floor.origin + path));

  // Where the next page begins, each says in its own way.
  const list = async (answer: Promise<unknown>) => ({
    ...((await answer) as object),
    nextCursor: '',
  });
  deepStrictEqual(
    await list(ofFloor('/list?limit=24')),
    await list(ofShop(query('catalog.list', { limit: 24 }))),
  );
  for (const slug of slugs.slice(0, 20)) {
    deepStrictEqual(
      await ofFloor(`/product?slug=${slug}`),
      await ofShop(query('catalog.bySlug', { slug })),
    );
  }
}
