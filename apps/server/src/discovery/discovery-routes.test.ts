import { createPost } from '@stockroom/domain/journal/create-post';
import { publishPost } from '@stockroom/domain/journal/publish-post';
import { savePost } from '@stockroom/domain/journal/save-post';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop, addVariant } from '@stockroom/testing/rows';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../fixtures/serve.ts';
import { discoveryRoutes } from './discovery-routes.ts';

const { db, transact } = testDatabase();
const origin = 'https://shop.example';
let slug = '';

beforeAll(async () => {
  await addShop(transact);
  ({ slug } = await addVariant(db, { price: 495, onHand: 3 }));
  const { id: accountId } = await addAccount(db, { role: 'staff' });
  const account = { id: accountId };
  await transact(async (tx) => {
    const { id, version } = await createPost(tx, account, { title: 'Mugs & <jugs>' });
    const saved = await savePost(tx, account, {
      id,
      version,
      title: 'Mugs & <jugs>',
      summary: 'A ]]> and a "quote".',
      markdown: `<script>alert(1)</script>\n\nSee [all](/products).\n\n::product[${slug}]`,
      cover: null,
      autosave: false,
    });
    await publishPost(tx, account, { id, version: saved.version });
  });
});

const shop = () => serve({ routes: discoveryRoutes(db, origin) });

describe('before anybody has written anything', () => {
  const empty = testDatabase();
  beforeAll(() => addShop(empty.transact));

  test('the feed is as old as the shop', async () => {
    const opened = new Date('2024-05-06T07:08:09.010Z');
    await empty.db.updateTable('shop').set({ opened_at: opened }).execute();
    const { url } = await serve({ routes: discoveryRoutes(empty.db, origin) });
    const text = await (await fetch(`${url}/feed.xml`)).text();
    expect(text).toContain(`<updated>${opened.toISOString()}</updated>`);
    expect(text).not.toContain('<entry>');
  });
});

test('the feed has each post whole, as text that nothing of it breaks out of', async () => {
  const { url } = await shop();
  const response = await fetch(`${url}/feed.xml`);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const text = await response.text();
  // What RFC 4287 requires of a feed and of an entry.
  const [head = '', entry = ''] = text.split('<entry>');
  for (const required of ['<id>', '<title>', '<updated>', '<author>', 'rel="self"']) {
    expect(head).toContain(required);
  }
  for (const required of [
    '<id>',
    '<title>',
    '<updated>',
    'rel="alternate"',
    '<content type="html">',
  ]) {
    expect(entry).toContain(required);
  }
  expect(entry).toContain('<title>Mugs &amp; &lt;jugs&gt;</title>');
  expect(entry).toContain(`href=&quot;${origin}/products&quot;`);
  expect(entry).toContain(`${origin}/products/${slug}`);
  expect(entry).toContain('£4.95');
  // Once for the HTML, once for the XML around it.
  expect(text).not.toContain('<script');
  expect(text).not.toContain('&lt;script');
});

test('whoever has a document already is not sent it again', async () => {
  const { url } = await shop();
  const first = await fetch(`${url}/feed.xml`);
  const tag = first.headers.get('etag') ?? '';
  const since = first.headers.get('last-modified') ?? '';
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`${url}/feed.xml`, { headers })).status;
  expect(await ask({ 'if-none-match': tag })).toBe(304);
  expect(await ask({ 'if-none-match': '"another"', 'if-modified-since': since })).toBe(200);
  expect(await ask({ 'if-modified-since': since })).toBe(304);
  expect(await ask({ 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' })).toBe(200);
});

test('the sitemap leads to every product and post, and to nothing else', async () => {
  const { url } = await shop();
  const index = await (await fetch(`${url}/sitemap.xml`)).text();
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc);
  expect(maps).toEqual([`${origin}/sitemap/shop.xml`, `${origin}/sitemap/products-1.xml`]);
  const texts = await Promise.all(
    maps.map(async (map) => await (await fetch(map.replace(origin, url))).text()),
  );
  expect(texts[0]).toContain(`<loc>${origin}/journal/mugs-and-jugs</loc><lastmod>`);
  expect(texts[1]).toContain(`<loc>${origin}/products/${slug}</loc><lastmod>`);
  for (const none of ['products-2', 'products-0', 'else']) {
    expect((await fetch(`${url}/sitemap/${none}.xml`)).status).toBe(404);
  }
});

test('robots are told where the sitemap is, and to leave what is somebody’s own', async () => {
  const { url } = await shop();
  const text = await (await fetch(`${url}/robots.txt`)).text();
  for (const line of ['Disallow: /office', 'Disallow: /cart', `Sitemap: ${origin}/sitemap.xml`]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('a card is drawn under its own address alone, and other addresses lead there', async () => {
  const { url } = await shop();
  const asked = await fetch(`${url}/cards/products/${slug}.0.png`, { redirect: 'manual' });
  expect(asked.status).toBe(302);
  const address = asked.headers.get('location') ?? '';
  const card = await fetch(url + address);
  expect(card.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const { width, height, format } = await sharp(await card.arrayBuffer()).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });

  await db.updateTable('variants').set({ price_amount: 595 }).execute();
  const later = await fetch(`${url}/cards/products/${slug}.0.png`, { redirect: 'manual' });
  expect(later.headers.get('location')).not.toBe(address);
  expect((await fetch(`${url}/cards/products/nothing-here.0.png`)).status).toBe(404);
});

test('a rush for cards is asked to come again', async () => {
  const { url } = await shop();
  const slugs = await Promise.all(
    Array.from({ length: 12 }, async () => (await addVariant(db, { onHand: 1 })).slug),
  );
  const answers = await Promise.all(
    slugs.map(async (each) => (await fetch(`${url}/cards/products/${each}.0.png`)).status),
  );
  expect(answers).toContain(200);
  expect(answers).toContain(503);
});
