import type { Db } from '@stockroom/db/db';
import { type Area, answerText } from '../http/exchange.ts';
import type { CardFacts } from './draw-card.ts';
import { findCard } from './find-card.ts';

/** About 40 kB each. */
const mostKept = 300;
/** Cards that may wait to be drawn; who comes later is asked to come again. */
const mostWaiting = 8;
/** Milliseconds of rest after each: drawing takes a tenth of a second, mostly of this thread. */
const rest = 300;

/**
 * `/cards/products/<slug>.<digest>.png` and `/cards/posts/…`: what a link is shown with elsewhere. The
 * digest is of what the card shows, so that it may be kept for ever; under an old one the new address is
 * told. One is drawn at a time, with a rest after it: whoever asks for all of them gets them slowly, and
 * the shop's customers do not notice.
 */
export function answerCards(db: Db): Area {
  // A Map remembers the order of insertion: its first key is the one longest unused.
  const kept = new Map<string, Buffer>();
  const drawing = new Map<string, Promise<Buffer>>();
  let turn = Promise.resolve();

  return async (exchange) => {
    const { req, res, path } = exchange;
    const [, kind, slug] =
      /^\/cards\/(products|posts)\/([a-z0-9-]{1,200})\.[a-z0-9]{1,16}\.png$/.exec(path) ?? [];
    if (
      (kind !== 'products' && kind !== 'posts') ||
      slug === undefined ||
      (req.method !== 'GET' && req.method !== 'HEAD')
    ) {
      return answerText(exchange, 404, 'There is no such card.');
    }
    let png = kept.get(path);
    if (!png) {
      const card = await findCard(db, kind, slug);
      if (!card) return answerText(exchange, 404, 'There is no such card.');
      if (card.address !== path) {
        res.statusCode = 302;
        res.setHeader('location', card.address);
        res.setHeader('cache-control', 'no-cache');
        res.end();
        return;
      }
      if (!drawing.has(path) && drawing.size >= mostWaiting) {
        res.setHeader('retry-after', '10');
        return answerText(exchange, 503, 'Too many cards are being drawn. Come again in a moment.');
      }
      png = await draw(path, card.facts);
    }
    kept.delete(path);
    kept.set(path, png);
    // Shown on other sites: that is what it is for.
    res.setHeader('cross-origin-resource-policy', 'cross-origin');
    res.setHeader('cache-control', 'public, max-age=31536000, immutable');
    res.setHeader('content-type', 'image/png');
    res.setHeader('content-length', png.length);
    res.end(req.method === 'HEAD' ? undefined : png);
  };

  function draw(path: string, facts: () => Promise<CardFacts>): Promise<Buffer> {
    const known = drawing.get(path);
    if (known) return known;
    const drawn = turn.then(async () => {
      // Not at the start: most shops draw none for hours.
      const { drawCard } = await import('./draw-card.ts');
      return await drawCard(await facts());
    });
    drawing.set(path, drawn);
    turn = drawn.then(
      (png) => {
        kept.set(path, png);
        const [oldest] = kept.keys();
        if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      },
      () => undefined,
    );
    turn = turn
      .then(() => drawing.delete(path))
      .then(() => new Promise((resolve) => setTimeout(resolve, rest).unref()));
    return drawn;
  }
}
