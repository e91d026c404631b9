import type { ServerResponse } from 'node:http';

/** Bytes that are held back at most before they are sent. */
const most = 64 * 1024;

/**
 * Sends an answer of the fetch world. What its body gives within one turn of the event loop goes out
 * as one piece: rendering gives a page in many small ones, and a write to a socket costs as much as
 * a good part of a page. What comes later, as in a stream of events, is not kept waiting for more.
 */
export async function sendResponse(
  res: ServerResponse,
  { status, headers, body }: Response,
  newCookies: readonly string[],
): Promise<void> {
  if (res.destroyed || res.headersSent) return await body?.cancel();
  res.statusCode = status;
  for (const [name, value] of headers) {
    if (name !== 'set-cookie') res.setHeader(name, value);
  }
  const cookies = [...headers.getSetCookie(), ...newCookies];
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  if (body && res.req.method !== 'HEAD') return await sendBody(res, body);
  await body?.cancel();
  res.end();
}

async function sendBody(res: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  const stopReading = () => void reader.cancel().catch(ignore);
  res.once('close', stopReading);
  const waiting = new Waiting(res);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (res.destroyed) return;
      if (done) return waiting.end();
      if (waiting.add(value)) await drained(res);
    }
  } catch (error) {
    waiting.forget();
    throw error;
  } finally {
    res.off('close', stopReading);
  }
}

/** Pieces of a body that have not been sent yet. */
class Waiting {
  readonly #res: ServerResponse;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #turn: NodeJS.Immediate | undefined;

  constructor(res: ServerResponse) {
    this.#res = res;
  }

  /** True when the caller's connection takes no more for now. */
  add(piece: Uint8Array): boolean {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length >= most) this.#send();
    else this.#turn ??= setImmediate(() => this.#send());
    return this.#res.writableNeedDrain;
  }

  end(): void {
    const last = this.#take();
    // The whole of it at once: its length is known, and needs no chunks.
    if (!this.#res.headersSent) this.#res.setHeader('content-length', last.length);
    this.#res.end(last);
  }

  forget(): void {
    this.#take();
  }

  #send(): void {
    const pieces = this.#take();
    if (pieces.length > 0) this.#res.write(pieces);
  }

  #take(): Buffer {
    clearImmediate(this.#turn);
    this.#turn = undefined;
    const taken = Buffer.concat(this.#pieces, this.#length);
    this.#pieces = [];
    this.#length = 0;
    return taken;
  }
}

/** Until there is room again, or nobody there to send to. */
async function drained(res: ServerResponse): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = () => {
      res.off('drain', go);
      res.off('close', go);
      resolve();
    };
    res.once('drain', go);
    res.once('close', go);
  });
}

function ignore(): void {}
