import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { appFetch } from './app-fetch.fixture.ts';
import { FetchEventSource, type SourceEvent } from './fetch-event-source.ts';
import { createListening } from './listening.ts';
import { serve } from './serve.fixture.ts';

type Answer = (res: ServerResponse, req: IncomingMessage) => void | Promise<void>;

const watch = (...answers: [Answer, ...Answer[]]) => watchWithin(10_000, ...answers);

/** A source whose connections are answered in turn, the last answer again and again. */
async function watchWithin(silence: number, ...answers: [Answer, ...Answer[]]) {
  const asked: { at: number; lastEventId: string | string[] | undefined; gone: boolean }[] = [];
  const address = await serve((req, res) => {
    const one = { at: performance.now(), lastEventId: req.headers['last-event-id'], gone: false };
    asked.push(one);
    req.on('close', () => (one.gone = true));
    res.on('close', () => (one.gone = true));
    void (answers[asked.length - 1] ?? answers.at(-1))?.(res, req);
  });
  const listening = createListening();
  const { open } = appFetch(address, { patience: 10_000 }).shopFetch;
  const source = new FetchEventSource(`${address}/events`, {
    open,
    listening,
    firstPause: 5,
    silence,
  });
  const heard: SourceEvent[] = [];
  for (const type of ['open', 'error', 'message', 'ping', 'return']) {
    source.addEventListener(type, (event) => heard.push(event));
  }
  onTestFinished(() => source.close());
  const messages = () => heard.filter(({ type }) => type === 'message').map(({ data }) => data);
  return { source, listening, asked, heard, messages };
}

function stream(res: ServerResponse): ServerResponse {
  return res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
}

const until = (isSo: () => boolean) =>
  vi.waitFor(() => expect(isSo()).toBe(true), { interval: 5, timeout: 5_000 });

/** Sends the bytes one by one, each in a packet of its own. */
async function byByte(res: ServerResponse, text: string): Promise<void> {
  stream(res);
  for (const byte of Buffer.from(text)) {
    res.write(Uint8Array.of(byte));
    await sleep(1);
  }
}

test.each([
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
])(
  'reads events byte by byte: a mark at the start, comments, several lines, %s',
  async (_name, end) => {
    const lines = [
      ': a comment',
      'data: one – ☕',
      '',
      'event: ping',
      'data:',
      '',
      'id: 7',
      'data: two',
      'data: lines',
      '',
      'id: 8',
      '',
      'data: three',
      '',
      'data: unfinished',
    ];
    const { heard, messages } = await watch((res) => byByte(res, `\uFEFF${lines.join(end)}`));
    await until(() => messages().length === 3);
    expect(heard.slice(0, 5)).toEqual([
      { type: 'open' },
      { type: 'message', data: 'one – ☕', lastEventId: '' },
      { type: 'ping', data: '', lastEventId: '' },
      { type: 'message', data: 'two\nlines', lastEventId: '7' },
      { type: 'message', data: 'three', lastEventId: '8' },
    ]);
  },
);

test('comes back where it was, after the pause that the shop wishes', async () => {
  const { asked, messages } = await watch(
    (res) => void stream(res).end('retry: 120\nid: 41\ndata: before\n\n'),
    (res) => void stream(res).write('data: after\n\n'),
  );
  await until(() => messages().length === 2);
  expect(messages()).toEqual(['before', 'after']);
  expect(asked.map(({ lastEventId }) => lastEventId)).toEqual([undefined, '41']);
  expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(55);
});

test('waits longer each time while nobody answers, and begins anew once somebody does', async () => {
  const { asked, messages } = await watch(
    (res) => void res.destroy(),
    (res) => void res.writeHead(503).end(),
    (res) => void res.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>'),
    (res) => void res.writeHead(429).end(),
    (res) => void stream(res).end('data: here\n\n'),
  );
  await until(() => messages().length >= 2);
  const pauses = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
  expect(pauses[3]).toBeGreaterThan(19);
  expect(pauses[4]).toBeLessThan(pauses[3] ?? 0);
});

test('gives up on a refusal, and hands on its words', async () => {
  const error = { code: -32_001, message: 'No.', data: { refusal: { code: 'sign_in_required' } } };
  const { source, heard, asked } = await watch((res) => {
    res.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
  });
  await until(() => heard.length > 0);
  expect(heard).toEqual([{ type: 'error', error }]);
  expect(source.readyState).toBe(source.CLOSED);
  await sleep(60);
  expect(asked).toHaveLength(1);
});

test('takes no stranger’s word for a refusal, and keeps no connection to what went wrong', async () => {
  const { asked, messages } = await watch(
    (res) => void res.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>'),
    (res) => void res.writeHead(502).write('and so on'),
    (res) => void stream(res).write('data: here\n\n'),
  );
  await until(() => messages().length === 1);
  await until(() => asked[1]?.gone === true);
});

test('is quiet in the background, and comes back in the foreground where it was', async () => {
  const { source, listening, asked, messages } = await watch(
    (res) => void stream(res).write('id: 3\ndata: before\n\n'),
    (res) => void stream(res).write('id: 4\ndata: after\n\n'),
  );
  await until(() => messages().length === 1);
  listening.turn(false);
  await until(() => asked[0]?.gone === true);
  await sleep(80);
  expect(asked).toHaveLength(1);
  expect(source.readyState).toBe(source.CONNECTING);
  listening.turn(true);
  await until(() => messages().length === 2);
  expect(asked[1]?.lastEventId).toBe('3');
});

test('one that begins in the background waits for the foreground', async () => {
  const { listening, asked, messages } = await watch(
    (res) => void stream(res).write('data: here\n\n'),
  );
  listening.turn(false);
  await sleep(60);
  expect(asked).toHaveLength(0);
  listening.turn(true);
  await until(() => messages().length === 1);
});

test('a network that is back is not waited for, and an open stream is left alone', async () => {
  const { listening, asked, messages } = await watch(
    (res) => void stream(res).end('retry: 60000\ndata: a\n\n'),
    (res) => void stream(res).write('data: b\n\n'),
  );
  await until(() => asked[0]?.gone === true);
  await sleep(20);
  listening.turn(true);
  await until(() => messages().length === 2);
  listening.turn(true);
  await sleep(40);
  expect(asked).toHaveLength(2);
});

test('a line that has died without a word is left for a new one', async () => {
  const { asked } = await watchWithin(300, (res) => void stream(res).write('data: a\n\n'));
  await until(() => asked.length === 2);
  expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(290);
});

test('a closed one is heard of no more, on either side', async () => {
  const { source, asked, heard, messages } = await watch((res) => {
    stream(res).write('data: a\n\n');
    setTimeout(() => res.write('data: b\n\n'), 30);
  });
  await until(() => messages().length === 1);
  const before = heard.length;
  source.close();
  await until(() => asked[0]?.gone === true);
  await sleep(80);
  expect([heard.length, asked.length]).toEqual([before, 1]);
});
