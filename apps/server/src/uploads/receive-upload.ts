import { toTRPCError } from '@stockroom/api/refuse';
import { appRouter } from '@stockroom/api/router';
import { uploadLimit } from '@stockroom/contract/upload';
import { keepPicture } from '@stockroom/domain/journal/keep-picture';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { ShopError } from '@stockroom/domain/shop-error';
import { getTRPCErrorShape } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { type Area, answerText, type Exchange } from '../http/exchange.ts';
import { readBytes } from '../http/read-body.ts';
import { encodePicture } from '../pictures/encode-picture.ts';
import type { CreateContext } from '../trpc/create-context.ts';

/** Uploads of one account in an hour, each of which takes the processor a second. */
const mostInAnHour = 120;

/**
 * `POST /api/uploads`: a picture, as the bytes of its file and nothing around them. For staff: who may not
 * is told so before a byte of it has been read. The answer is the picture as it is kept, or a refusal in
 * the form in which procedures refuse.
 */
export function receiveUpload(createContext: CreateContext): Area {
  return async (exchange) => {
    if (exchange.req.method !== 'POST') {
      exchange.res.setHeader('allow', 'POST');
      return answerText(exchange, 405, 'Pictures are sent here by POST.');
    }
    try {
      answerJson(exchange, 200, await receive(exchange));
    } catch (error) {
      if (!(error instanceof ShopError)) throw error;
      const refused = toTRPCError(error);
      const shape = getTRPCErrorShape({
        config: appRouter._def._config,
        error: refused,
        ctx: createContext(exchange),
        input: undefined,
        path: undefined,
        type: 'mutation',
      });
      answerJson(exchange, getHTTPStatusCodeFromError(refused), { error: shape });
    }
  };

  async function receive(exchange: Exchange) {
    const { db, transact, account } = createContext(exchange);
    const uploader = await account();
    if (!uploader) throw new ShopError({ code: 'sign_in_required' });
    if (uploader.role === 'customer') throw new ShopError({ code: 'not_allowed' });
    await countHit(db, {
      key: `uploads/${uploader.id}`,
      limit: mostInAnHour,
      windowSeconds: 3_600,
    });
    const picture = await encodePicture(await readBytes(exchange.req, uploadLimit));
    return await transact((tx) => keepPicture(tx, uploader, picture));
  }
}

function answerJson({ req, res }: Exchange, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  res.statusCode = status;
  res.setHeader('content-type', 'application/json');
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-length', Buffer.byteLength(body));
  // What is left of the body is not worth reading.
  if (!req.complete) res.setHeader('connection', 'close');
  res.end(body);
}
