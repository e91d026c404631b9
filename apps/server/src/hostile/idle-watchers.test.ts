import { get, type ClientRequest } from 'node:http';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { heapInUse } from '../fixtures/heap-in-use.ts';
import { expect, test } from 'vitest';
import { hostileShop } from './hostile-shop.fixture.ts';

// Its heap is asked through the inspector, after a collection: the process's own size says little.
const shop = hostileShop({ NODE_OPTIONS: '--inspect=127.0.0.1:0' });
const watchers = 1_000;
const megabyte = 2 ** 20;

test('a thousand idle watchers keep nobody waiting, and leave nothing behind when they go', async () => {
  const held: number[] = [];
  for (let wave = 0; wave < 3; wave += 1) {
    const watching = await Promise.all(Array.from({ length: watchers }, () => watch()));
    expect(await openStreams()).toBeGreaterThanOrEqual(watchers);
    // Everybody else is answered meanwhile: reads, writes and pages.
    const answers = await Promise.all([
      fetch(`${shop.url}/api/trpc/catalog.list`),
      fetch(`${shop.url}/api/trpc/cart.setLine`, {
        method: 'POST',
        headers: { ...shop.headers('guest'), 'content-type': 'application/json' },
        body: JSON.stringify({ variantId: shop.known['variantId']?.[0], quantity: 1 }),
      }),
      fetch(shop.url),
      fetch(`${shop.url}/readyz`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await Promise.all(answers.map((answer) => answer.text()));
    for (const request of watching) request.destroy();
    await expect.poll(openStreams, { timeout: 20_000 }).toBeLessThan(10);
    held.push(await restingHeap());
  }
  // The first wave fills pools and compiles code; what the later ones add is kept for nobody.
  const [first = 0, , last = 0] = held;
  expect(last - first, held.join(', ')).toBeLessThan(4 * megabyte);
}, 120_000);

/** The heap once what ended with the connections has been let go: a busy machine takes its time. */
async function restingHeap(): Promise<number> {
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const now = await heapInUse(shop.log());
    if (Math.abs(before - now) < megabyte / 2) return now;
    before = now;
    await pause(500);
  }
}

/** Opens one stream and gives it back once the server has begun to answer. */
function watch(): Promise<ClientRequest> {
  const input = JSON.stringify({
    number: shop.known['number']?.[0],
    token: shop.known['token']?.[0],
  });
  const address = `${shop.url}/api/trpc/orders.watch?input=${encodeURIComponent(input)}`;
  return new Promise((resolve, reject) => {
    const request = get(
      address,
      { agent: false, headers: { ...shop.headers('guest'), accept: 'text/event-stream' } },
      (response) => {
        response.on('error', () => undefined);
        response.resume();
        if (response.statusCode === 200) resolve(request);
        else reject(new Error(`A watcher was answered ${response.statusCode}.`));
      },
    );
    request.on('error', reject);
  });
}

/** Connections that the kernel holds open at the server's port. */
async function openStreams(): Promise<number> {
  const port = shop.port.toString(16).toUpperCase().padStart(4, '0');
  const table = await readFile('/proc/net/tcp', 'utf8');
  return table
    .split('\n')
    .filter((line) => new RegExp(`^\\s*\\d+: [0-9A-F]+:${port} \\S+ 01 `).test(line)).length;
}
