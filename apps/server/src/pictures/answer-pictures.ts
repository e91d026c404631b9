import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Db } from '@stockroom/db/db';
import { type Area, answerText } from '../http/exchange.ts';
import { closedPolicy } from '../http/security-headers.ts';
import { drawProduct } from './draw-product.ts';

interface Picture {
  svg: Buffer;
  br: Buffer;
  etag: string;
  /** When it was drawn, in milliseconds: a product that was renamed is drawn anew some day. */
  drawnAt: number;
}

/** About 8 kB each, packed and unpacked. */
const mostKept = 3_000;
const freshFor = 10 * 60 * 1_000;

/**
 * `/pictures/<slug>.svg`: the product, drawn from what it is; `/pictures/<slug>.<variant>.svg`: in the
 * variant's own colours. Kept in memory once drawn.
 */
export function answerPictures(db: Db): Area {
  // A Map remembers the order of insertion: its first key is the one longest unused.
  const kept = new Map<string, Picture>();

  return async (exchange) => {
    const { req, res, path } = exchange;
    const [, slug, variantId] =
      /^\/pictures\/([a-z0-9-]{1,200})(?:\.([1-9]\d{0,17}))?\.svg$/.exec(path) ?? [];
    if (slug === undefined || (req.method !== 'GET' && req.method !== 'HEAD')) {
      return answerText(exchange, 404, 'There is no such picture.');
    }
    const picture = await find(slug, variantId);
    if (!picture) return answerText(exchange, 404, 'There is no such picture.');

    const packed = /\bbr\b/.test(req.headers['accept-encoding']?.toString() ?? '');
    const body = packed ? picture.br : picture.svg;
    const etag = `"${picture.etag}${packed ? '-br' : ''}"`;
    res.setHeader('etag', etag);
    // Feed readers show the journal with its pictures.
    res.setHeader('cross-origin-resource-policy', 'cross-origin');
    res.setHeader('vary', 'accept-encoding');
    res.setHeader('cache-control', 'public, max-age=3600, stale-while-revalidate=86400');
    if (req.headers['if-none-match'] === etag) {
      res.statusCode = 304;
      res.end();
      return;
    }
    res.setHeader('content-type', 'image/svg+xml; charset=utf-8');
    // Opened by itself, it is a document: no scripts, nothing from elsewhere.
    res.setHeader('content-security-policy', `${closedPolicy}; style-src 'unsafe-inline'`);
    if (packed) res.setHeader('content-encoding', 'br');
    res.setHeader('content-length', body.length);
    res.end(req.method === 'HEAD' ? undefined : body);
  };

  async function find(slug: string, variantId?: string): Promise<Picture | undefined> {
    const key = `${slug}.${variantId ?? ''}`;
    const known = kept.get(key);
    if (known && Date.now() - known.drawnAt < freshFor) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const drawn = await drawProduct(db, { slug, variantId });
    if (drawn === undefined) {
      kept.delete(key);
      return undefined;
    }
    const picture = await pack(drawn);
    kept.delete(key);
    kept.set(key, picture);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return picture;
  }
}

async function pack(text: string): Promise<Picture> {
  const svg = Buffer.from(text);
  const br = await promisify(brotliCompress)(svg, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  });
  const etag = createHash('sha256').update(svg).digest('base64url').slice(0, 22);
  return { svg, br, etag, drawnAt: Date.now() };
}
