import type { Db } from '@stockroom/db/db';
import {
  type Address,
  countProductParts,
  listCategoryAddresses,
  listPostAddresses,
  listProductAddresses,
} from '@stockroom/domain/discovery/list-pages';
import type { MadeDocument } from './answer-document.ts';
import { escapeXml, xmlStart } from './xml.ts';

interface Place {
  url: string;
  changedAt?: Date | undefined;
}

/**
 * `/sitemap.xml`, an index, and what it names: `/sitemap/shop.xml` with pages, categories and posts, and
 * `/sitemap/products-1.xml` and so on, none with more than the 50,000 addresses that are allowed.
 */
export function sitemapMaker(db: Db, origin: string) {
  return async (path: string): Promise<MadeDocument | undefined> => {
    if (path === '/sitemap.xml') return await index();
    if (path === '/sitemap/shop.xml') return await shop();
    const [, part] = /^\/sitemap\/products-([1-9]\d{0,5})\.xml$/.exec(path) ?? [];
    if (part === undefined) return undefined;
    const products = await listProductAddresses(db, Number(part));
    if (products.length === 0) return undefined;
    return urlSet(products.map((product) => placeOf(product, '/products/')));
  };

  async function index(): Promise<MadeDocument> {
    const parts = await countProductParts(db);
    const names = ['shop', ...Array.from({ length: parts }, (_, part) => `products-${part + 1}`)];
    const maps = names.map(
      (name) => `<sitemap><loc>${escapeXml(`${origin}/sitemap/${name}.xml`)}</loc></sitemap>`,
    );
    return {
      text: `${xmlStart}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`,
      changedAt: undefined,
    };
  }

  async function shop(): Promise<MadeDocument> {
    const [categories, posts] = await Promise.all([
      listCategoryAddresses(db),
      listPostAddresses(db),
    ]);
    const goods = latest(categories);
    const written = latest(posts);
    return urlSet([
      { url: `${origin}/`, changedAt: goods },
      { url: `${origin}/products`, changedAt: goods },
      ...categories.map((category) => placeOf(category, '/products?category=')),
      { url: `${origin}/journal`, changedAt: written },
      ...posts.map((post) => placeOf(post, '/journal/')),
      { url: `${origin}/contact` },
    ]);
  }

  function placeOf({ slug, changedAt }: Address, before: string): Place {
    return { url: `${origin}${before}${encodeURIComponent(slug)}`, changedAt };
  }
}

function urlSet(places: Place[]): MadeDocument {
  const urls = places.map(({ url, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return `<url><loc>${escapeXml(url)}</loc>${changed}</url>`;
  });
  return {
    text: `${xmlStart}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    changedAt: latest(places),
  };
}

function latest(places: { changedAt?: Date | undefined }[]): Date | undefined {
  return places
    .map(({ changedAt }) => changedAt)
    .reduce((last, time) => (last === undefined || (time && time > last) ? time : last), undefined);
}
