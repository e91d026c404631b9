import type { Db } from '@stockroom/db/db';
import { findPictureFile } from '@stockroom/domain/journal/find-picture-file';
import { type Area, answerText } from '../http/exchange.ts';

/** Bytes of files kept in memory: the covers that the front page shows are asked for by everybody. */
const mostKept = 24 * 1024 * 1024;

/**
 * `/uploads/<key>-<width>.webp`: a picture that staff uploaded. The key is a hash of what is served, so
 * that it may be kept for ever.
 */
export function answerUploads(db: Db): Area {
  // A Map remembers the order of insertion: its first key is the one longest unused.
  const kept = new Map<string, Buffer>();
  let size = 0;

  return async (exchange) => {
    const { req, res, path } = exchange;
    const [, key, width] = /^\/uploads\/([\w-]{22})-([1-9]\d{0,4})\.webp$/.exec(path) ?? [];
    if (
      key === undefined ||
      width === undefined ||
      (req.method !== 'GET' && req.method !== 'HEAD')
    ) {
      return answerText(exchange, 404, 'There is no such picture.');
    }
    const bytes = await find(key, width);
    if (!bytes) return answerText(exchange, 404, 'There is no such picture.');
    const etag = `"${key}-${width}"`;
    res.setHeader('etag', etag);
    // Feed readers show the journal with its pictures.
    res.setHeader('cross-origin-resource-policy', 'cross-origin');
    res.setHeader('cache-control', 'public, max-age=31536000, immutable');
    if (req.headers['if-none-match'] === etag) {
      res.statusCode = 304;
      res.end();
      return;
    }
    res.setHeader('content-type', 'image/webp');
    res.setHeader('content-length', bytes.length);
    res.end(req.method === 'HEAD' ? undefined : bytes);
  };

  async function find(key: string, width: string): Promise<Buffer | undefined> {
    const name = `${key}-${width}`;
    const known = kept.get(name);
    if (known) {
      kept.delete(name);
      kept.set(name, known);
      return known;
    }
    const bytes = await findPictureFile(db, { key, width: Number(width) });
    if (!bytes || kept.has(name)) return bytes;
    kept.set(name, bytes);
    size += bytes.length;
    for (const [oldest, file] of kept) {
      if (size <= mostKept) break;
      kept.delete(oldest);
      size -= file.length;
    }
    return bytes;
  }
}
