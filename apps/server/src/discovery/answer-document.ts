import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Area, answerText } from '../http/exchange.ts';

/** What is made for machines that read it again and again. */
export interface MadeDocument {
  text: string;
  /** When what it tells was last changed; undefined where nothing says so. */
  changedAt: Date | undefined;
}

interface Kept {
  bodies: Record<'br' | 'gzip' | 'identity', Buffer>;
  etag: string;
  changedAt: Date | undefined;
  madeAt: number;
}

/** Milliseconds for which it is not made anew, however many ask. */
const freshFor = 60_000;
/** Documents kept; a path that leads to none is not kept. */
const mostKept = 50;

/**
 * Answers with documents that are made from the database: once a minute at most, packed once, and not
 * sent at all to whoever has it already. `make` gives nothing for a path that is none of its own.
 */
export function answerDocument(
  contentType: string,
  make: (path: string) => Promise<MadeDocument | undefined>,
): Area {
  const kept = new Map<string, Promise<Kept | undefined>>();

  return async (exchange) => {
    const { req, res, path } = exchange;
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD');
      return answerText(exchange, 405, 'This can only be read.');
    }
    const document = await find(path);
    if (!document) return answerText(exchange, 404, 'There is nothing here.');

    const encoding = encodingFor(req.headers['accept-encoding']?.toString() ?? '');
    const etag = `"${document.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    res.setHeader('etag', etag);
    res.setHeader('vary', 'accept-encoding');
    res.setHeader('cache-control', 'public, max-age=300');
    if (document.changedAt) res.setHeader('last-modified', document.changedAt.toUTCString());
    if (isKnown(req.headers, etag, document.changedAt)) {
      res.statusCode = 304;
      res.end();
      return;
    }
    const body = document.bodies[encoding];
    res.setHeader('content-type', contentType);
    if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
    res.setHeader('content-length', body.length);
    res.end(req.method === 'HEAD' ? undefined : body);
  };

  async function find(path: string): Promise<Kept | undefined> {
    const known = await kept.get(path)?.catch(() => undefined);
    if (known && Date.now() - known.madeAt < freshFor) return known;
    const making = make(path).then((made) => made && pack(made));
    kept.set(path, making);
    // Those who ask meanwhile wait for the same; what is nothing, or failed, is forgotten.
    const forget = () => kept.get(path) === making && kept.delete(path);
    making.then((made) => made ?? forget(), forget);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return await making;
  }
}

async function pack({ text, changedAt }: MadeDocument): Promise<Kept> {
  const identity = Buffer.from(text);
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(identity),
  ]);
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { bodies: { identity, br, gzip: gzipped }, etag, changedAt, madeAt: Date.now() };
}

function encodingFor(accepted: string): keyof Kept['bodies'] {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/** RFC 9110, 13.2.2: where there is an `If-None-Match`, the time is not asked. */
function isKnown(
  headers: { 'if-none-match'?: string | undefined; 'if-modified-since'?: string | undefined },
  etag: string,
  changedAt: Date | undefined,
): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return (
      tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
    );
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // HTTP knows whole seconds only.
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
