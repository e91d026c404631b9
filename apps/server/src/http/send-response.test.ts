import { createServer, request as sendRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { sendResponse } from './send-response.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Answers everything with what `make` gives; `writes` tells what went to the socket as one. */
async function answering(make: () => Response, cookies: readonly string[] = []) {
  const writes: number[] = [];
  const sent: Promise<unknown>[] = [];
  const server = createServer((_, res) => {
    countWrites(res, writes);
    sent.push(sendResponse(res, make(), cookies).catch((error: unknown) => (res.destroy(), error)));
  });
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, writes, sent };
}

function countWrites(res: ServerResponse, writes: number[]): void {
  const note = (chunk: unknown) => void writes.push(Buffer.isBuffer(chunk) ? chunk.length : 0);
  const write = vi.spyOn(res, 'write');
  const end = vi.spyOn(res, 'end');
  res.once('finish', () =>
    [...write.mock.calls, ...end.mock.calls].forEach(([chunk]) => note(chunk)),
  );
}

function streamOf(work: (write: (text: string) => void) => Promise<void>, onCancel = () => {}) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  writer.closed.catch(onCancel);
  const write = (text: string) => void writer.write(encoder.encode(text)).catch(() => {});
  work(write).then(
    () => writer.close().catch(() => {}),
    (error: unknown) => writer.abort(error),
  );
  return readable;
}

it('sends what comes at once as one, with its length', async () => {
  const { url, writes } = await answering(
    () =>
      new Response(
        streamOf(async (write) => ['one ', 'two ', 'three'].forEach(write)),
        { status: 201, headers: { 'x-kept': 'yes' } },
      ),
  );
  const answer = await fetch(url);
  expect(answer.status).toBe(201);
  expect(answer.headers.get('x-kept')).toBe('yes');
  expect(answer.headers.get('content-length')).toBe('13');
  expect(await answer.text()).toBe('one two three');
  expect(writes).toEqual([13]);
});

it('keeps nothing waiting for what comes later', async () => {
  const later = Promise.withResolvers<void>();
  const { url } = await answering(
    () =>
      new Response(
        streamOf(async (write) => {
          write('now');
          await later.promise;
          write(' then');
        }),
      ),
  );
  const answer = await fetch(url);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe('now');
  later.resolve();
  expect((await reader?.read())?.value).toBe(' then');
  expect((await reader?.read())?.done).toBe(true);
});

it('sends a long body whole, and no faster than it is taken', async () => {
  const piece = 'x'.repeat(50_000);
  const { url } = await answering(
    () =>
      new Response(
        streamOf(async (write) => {
          for (let count = 0; count < 100; count += 1) write(piece);
        }),
      ),
  );
  const answer = await fetch(url);
  await pause(50);
  expect((await answer.text()).length).toBe(5_000_000);
});

it('sends every cookie, its own and those that answering has made', async () => {
  const headers = new Headers({ location: '/' });
  headers.append('set-cookie', 'a=1; Path=/');
  headers.append('set-cookie', 'b=2; Path=/');
  const { url } = await answering(() => new Response(null, { status: 303, headers }), ['c=3']);
  const answer = await fetch(url, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe('/');
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/', 'c=3']);
});

it('answers HEAD without the body, which it gives up', async () => {
  const cancelled = Promise.withResolvers<unknown>();
  const { url } = await answering(
    () =>
      new Response(
        streamOf(
          () => new Promise(() => {}),
          () => cancelled.resolve(true),
        ),
      ),
  );
  const answer = await fetch(url, { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(await cancelled.promise).toBe(true);
});

it('gives the body up when the caller has gone', async () => {
  const cancelled = Promise.withResolvers<unknown>();
  const { url, sent } = await answering(
    () =>
      new Response(
        streamOf(
          async (write) => {
            write('begun');
            await new Promise(() => {});
          },
          () => cancelled.resolve(true),
        ),
      ),
  );
  const request = sendRequest(url, (answer) => answer.once('data', () => request.destroy()));
  request.on('error', () => {});
  request.end();
  expect(await cancelled.promise).toBe(true);
  await Promise.all(sent);
});

it('leaves a body that broke to whoever asked for it', async () => {
  const { url, sent } = await answering(
    () =>
      new Response(
        streamOf(async () => {
          throw new Error('the page broke');
        }),
      ),
  );
  await expect(fetch(url)).rejects.toThrow();
  expect(await sent[0]).toMatchObject({ message: 'the page broke' });
});
