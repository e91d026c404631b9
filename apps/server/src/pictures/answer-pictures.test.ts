import { testDatabase } from '@stockroom/testing/database';
import { addProduct, addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { serve } from '../fixtures/serve.ts';
import { answerPictures } from './answer-pictures.ts';

const { db, transact } = testDatabase();
let slug = '';
beforeAll(async () => {
  await addShop(transact);
  await addVariant(db, { onHand: 1 });
  ({ slug } = await db.selectFrom('products').select('slug').executeTakeFirstOrThrow());
});

const open = () =>
  serve({ routes: [['/pictures/', { name: 'pictures', area: answerPictures(db), bodyLimit: 0 }]] });

it('draws a product, the same each time', async () => {
  const { url } = await open();
  const first = await fetch(`${url}/pictures/${slug}.svg`);
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toContain('image/svg+xml');
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
  const svg = await first.text();
  expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
  expect(svg).not.toMatch(/<script|href="http/);

  const plain = await fetch(`${url}/pictures/${slug}.svg`, {
    headers: { 'accept-encoding': 'identity' },
  });
  expect(await plain.text()).toBe(svg);
});

it('sends it once to who keeps it', async () => {
  const { url } = await open();
  const etag = (await fetch(`${url}/pictures/${slug}.svg`)).headers.get('etag') ?? '';
  const again = await fetch(`${url}/pictures/${slug}.svg`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

it('draws a variant in its own colours, and no variant of another product', async () => {
  const productId = await addProduct(db, { slug: 'lantern' });
  const other = await addVariant(db);
  const [red, white] = [await addVariant(db, { productId }), await addVariant(db, { productId })];
  for (const [{ id }, name] of [
    [red, 'Red'],
    [white, 'White'],
  ] as const) {
    await db.updateTable('variants').set({ name }).where('id', '=', id).execute();
  }
  const { url } = await open();
  const draw = (variantId: string) => fetch(`${url}/pictures/lantern.${variantId}.svg`);
  const drawn = await Promise.all([red, white].map(async ({ id }) => (await draw(id)).text()));
  expect(drawn[0]).toMatch(/^<svg /);
  expect(drawn[0]).not.toBe(drawn[1]);
  expect((await draw(other.id)).status).toBe(404);
});

it.each(['no-such-product.svg', 'a.png', '..%2Fetc%2Fpasswd.svg', '.svg'])(
  'has no picture of %s',
  async (name) => {
    const { url } = await open();
    expect((await fetch(`${url}/pictures/${name}`)).status).toBe(404);
  },
);
