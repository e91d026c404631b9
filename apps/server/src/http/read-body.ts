import type { IncomingMessage } from 'node:http';

/** Thrown by `readBody`; answered with 413. */
export class BodyTooLongError extends Error {
  override name = 'BodyTooLongError';
  readonly statusCode = 413;
}

/** The whole body as text. */
export async function readBody(req: IncomingMessage, limit: number): Promise<string> {
  return (await readBytes(req, limit)).toString('utf8');
}

/** The whole body; throws once it is longer than the limit, in bytes. */
export async function readBytes(req: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    // No encoding is set on a request, so that its chunks are buffers.
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > limit) throw new BodyTooLongError();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
