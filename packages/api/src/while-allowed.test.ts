import { expect, test } from 'vitest';
import { whileAllowed } from './while-allowed.ts';

/** Events that come when they are sent, and whether whoever sends them still has a listener. */
function source() {
  const waiting: string[] = [];
  let wake = Promise.withResolvers<void>();
  let isOpen = false;
  return {
    get isOpen() {
      return isOpen;
    },
    send(event: string) {
      waiting.push(event);
      wake.resolve();
    },
    async *watch(signal: AbortSignal) {
      isOpen = true;
      signal.addEventListener('abort', () => wake.resolve());
      try {
        while (!signal.aborted) {
          const event = waiting.shift();
          if (event !== undefined) yield event;
          else {
            await wake.promise;
            wake = Promise.withResolvers();
          }
        }
      } finally {
        isOpen = false;
      }
    },
  };
}

test('what comes after a revocation is told to nobody, and the stream ends', async () => {
  const events = source();
  let allowed = true;
  const stream = whileAllowed({
    watch: events.watch,
    isAllowed: async () => allowed,
    signal: new AbortController().signal,
  });
  events.send('before');
  expect(await stream.next()).toEqual({ done: false, value: 'before' });
  const next = stream.next();
  allowed = false;
  events.send('after');
  expect(await next).toEqual({ done: true, value: undefined });
  await expect.poll(() => events.isOpen).toBe(false);
});

test('a quiet stream ends by itself', async () => {
  const events = source();
  let asked = 0;
  const stream = whileAllowed({
    watch: events.watch,
    isAllowed: async () => {
      asked += 1;
      return asked < 3;
    },
    signal: new AbortController().signal,
    patience: 10,
  });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(asked).toBe(3);
  await expect.poll(() => events.isOpen).toBe(false);
});

test('a watcher who leaves closes what was watched', async () => {
  const events = source();
  const stream = whileAllowed({
    watch: events.watch,
    isAllowed: async () => true,
    signal: new AbortController().signal,
  });
  events.send('one');
  await stream.next();
  await stream.return(undefined);
  await expect.poll(() => events.isOpen).toBe(false);
});
