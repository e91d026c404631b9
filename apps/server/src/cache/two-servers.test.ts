import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@stockroom/testing/database';
import {
  type AddedVariant,
  addShop,
  addVariant,
  nextNumber,
  placeInput,
} from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Process, startProcess } from '../fixtures/start-process.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { timing } from './lease.ts';

vi.setConfig({ testTimeout: 120_000 });

const { db, transact, url: databaseUrl } = testDatabase();
beforeAll(() => addShop(transact));

const env = {
  DATABASE_URL: databaseUrl,
  AUTH_SECRET: 'a secret of the tests, long enough',
  DEMO: '0',
  // Orders can be placed; nobody goes to pay.
  STRIPE_SECRET_KEY: 'sk_test_of_nobody',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_nobody',
};

async function oneServer(): Promise<Process> {
  const server = await startProcess({ ...env, ROLES: 'web', LOG_LEVEL: 'error' });
  await server.ready();
  await waitFor(() => isCurrent(server));
  return server;
}

/** Two processes of one shop, both of which answer from what they keep. */
async function twoServers(): Promise<[Process, Process]> {
  return await Promise.all([oneServer(), oneServer()]);
}

async function metric(server: Process, name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `)) ?? '';
  return Number(line.slice(name.length + 1));
}

async function isCurrent(server: Process): Promise<boolean> {
  return (await metric(server, 'cache_is_current')) === 1;
}

const hits = (server: Process) => metric(server, 'cache_lookups_total{outcome="hit"}');

function query(server: Process, procedure: string, input: unknown): string {
  return `${server.url}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

/** How many there are, by every way in which a reader may ask. */
async function availableBy(server: Process, slug: string): Promise<number[]> {
  const bySlug = await fetch(query(server, 'catalog.bySlug', { slug }));
  const { result } = (await bySlug.json()) as {
    result: { data: { variants: { available: number }[] } };
  };
  const batch = await fetch(
    `${server.url}/api/trpc/catalog.bySlug,catalog.categories?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: { slug } }))}`,
  );
  const [first] = (await batch.json()) as (typeof result extends infer _
    ? { result: typeof result }
    : never)[];
  const page = await (await fetch(`${server.url}/products/${slug}`)).text();
  return [
    result.data.variants[0]?.available ?? NaN,
    first?.result.data.variants[0]?.available ?? NaN,
    // As the page gives it to the browser to go on with.
    Number(/available:(\d+)/.exec(page)?.[1]),
  ];
}

async function order(server: Process, variantId: string, quantity: number): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'x-cart-token': `cart-of-the-test-${nextNumber()}`,
  };
  const input = await placeInput(db);
  for (const [procedure, body] of [
    ['cart.setLine', { variantId, quantity }],
    ['orders.place', input],
  ] as const) {
    const answer = await fetch(`${server.url}/api/trpc/${procedure}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(await answer.text()).toContain('"result"');
  }
}

interface WrittenPost {
  id: string;
  slug: string;
  version: number;
}

/** Calls of `office.posts` by somebody of the staff, at whichever server. */
async function signInAsStaff(server: Process) {
  const post = (url: string, body: object, cookie = '') =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(url).origin, cookie },
      body: JSON.stringify(body),
    });
  const [email, password] = ['sam@shop.test', 'a few words in a row'];
  await post(`${server.url}/api/auth/sign-up/email`, { name: 'Sam', email, password });
  await db.updateTable('accounts').set({ role: 'staff' }).where('email', '=', email).execute();
  const answer = await post(`${server.url}/api/auth/sign-in/email`, { email, password });
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return async (at: Process, procedure: string, body: object): Promise<WrittenPost> => {
    const response = await post(`${at.url}/api/trpc/office.posts.${procedure}`, body, cookie);
    expect(response.status).toBe(200);
    return ((await response.json()) as { result: { data: WrittenPost } }).result.data;
  };
}

describe('two servers, of which both keep answers', () => {
  it('never show how many there were before an order, once that has been answered', async () => {
    const servers = await twoServers();
    const onHand = 300;
    const goods = await Promise.all(
      [1, 2, 3].map((each) => addVariant(db, { onHand, name: `Thing ${each}` })),
    );
    const sold = new Map(goods.map(({ slug }) => [slug, 0]));
    let isOver = false;
    let reads = 0;

    /** Whatever was sold before a question was put must be missing from the answer. */
    const readAll = async (server: Process) => {
      while (!isOver) {
        for (const { slug } of goods) {
          const most = onHand - (sold.get(slug) ?? 0);
          for (const available of await availableBy(server, slug)) {
            expect(available).toBeLessThanOrEqual(most);
            reads += 1;
          }
        }
      }
    };
    const sell = async (server: Process) => {
      for (let each = 0; each < 60; each += 1) {
        const { id, slug } = goods[each % goods.length] as AddedVariant;
        await order(server, id, 1);
        sold.set(slug, (sold.get(slug) ?? 0) + 1);
        await sleep(Math.random() * 40);
      }
    };
    const reading = servers.flatMap((server) => [readAll(server), readAll(server)]);
    const selling = Promise.all(servers.map(sell)).finally(() => (isOver = true));
    await Promise.all([selling, ...reading]);

    for (const server of servers) {
      for (const { slug } of goods) {
        const left = onHand - (sold.get(slug) ?? 0);
        expect(await availableBy(server, slug)).toEqual([left, left, left]);
      }
      // Or the test would have shown nothing.
      expect(await hits(server)).toBeGreaterThan(300);
    }
    expect(reads).toBeGreaterThan(2_000);
  });

  it('show what an import, or somebody with psql, has changed', async () => {
    const servers = await twoServers();
    const { slug, id } = await addVariant(db, { price: 250 });
    const priceOf = async (server: Process) => {
      const page = await (await fetch(`${server.url}/products/${slug}`)).text();
      const answer = await (await fetch(query(server, 'catalog.list', { limit: 100 }))).text();
      expect(answer).toContain(slug);
      return /£\d+\.\d\d/.exec(page)?.[0];
    };
    for (const server of servers) expect(await priceOf(server)).toBe('£2.50');
    await sql`update variants set price_amount = 777 where id = ${id}::bigint`.execute(db);
    // Nobody waits for others in psql: PostgreSQL tells them within the moment.
    for (const server of servers) {
      await waitFor(async () => (await priceOf(server)) === '£7.77');
      await priceOf(server);
    }

    await importFile(join(import.meta.dirname, '../../../../packages/goods/fixtures/dirty.csv'));
    const { rows } = await sql<{
      slug: string;
    }>`select slug from products order by id desc limit 1`.execute(db);
    for (const server of servers) {
      const list = await fetch(query(server, 'catalog.list', { limit: 100, sort: 'newest' }));
      expect(await list.text()).toContain(`"${rows[0]?.slug}"`);
    }
  });

  it('show a post as it was changed at the other, once that has been answered', async () => {
    const servers = await twoServers();
    const office = await signInAsStaff(servers[0]);
    const { id, slug, version } = await office(servers[0], 'create', { title: 'On tea' });
    const seenBy = async (server: Process) => {
      const page = await fetch(`${server.url}/journal/${slug}`);
      const bySlug = await fetch(query(server, 'journal.bySlug', { slug }));
      const list = await fetch(query(server, 'journal.list', {}));
      const titleIn = async (answer: Response) => /On \w+/.exec(await answer.text())?.[0] ?? null;
      return [page.status, await titleIn(page), await titleIn(bySlug), await titleIn(list)];
    };
    let newest = version;
    for (const [index, title] of ['On tea', 'On cups', 'On jugs', 'On pots'].entries()) {
      const writing = servers[index % 2] ?? servers[0];
      const text = { title, summary: 'Words.', markdown: 'Words.', cover: null, autosave: false };
      const saved = await office(writing, 'save', { id, version: newest, ...text });
      newest = saved.version;
      await office(writing, 'publish', { id, version: newest });
      for (const server of servers.toReversed()) {
        // Twice: the second may come from what the first has left.
        for (let each = 0; each < 2; each += 1) {
          expect(await seenBy(server)).toEqual([200, title, title, title]);
        }
      }
    }
    await office(servers[1], 'unpublish', { id });
    for (const server of servers) {
      expect(await seenBy(server)).toEqual([404, null, null, null]);
      expect(await hits(server)).toBeGreaterThan(5);
    }
  });

  it('one that stood still for longer than its lease comes back without what it kept', async () => {
    const [stopped, other] = await twoServers();
    const { slug, id } = await addVariant(db, { onHand: 10 });
    for (const server of [stopped, other]) {
      for (let each = 0; each < 3; each += 1) await availableBy(server, slug);
    }
    stopped.signal('SIGSTOP');
    const before = performance.now();
    await order(other, id, 4);
    // It has waited for the lease of the one that does not answer, and no longer.
    expect(performance.now() - before).toBeLessThan(4 * timing.lease);
    expect(await availableBy(other, slug)).toEqual([6, 6, 6]);

    // Put while it stands still, answered when it goes on, before it has heard anything.
    const asked = Promise.all(Array.from({ length: 20 }, () => availableBy(stopped, slug)));
    await sleep(100);
    stopped.signal('SIGCONT');
    for (const available of await asked) expect(available).toEqual([6, 6, 6]);
    await waitFor(() => isCurrent(stopped));
    expect(await availableBy(stopped, slug)).toEqual([6, 6, 6]);
  });

  it('one that is not told falls silent before anybody goes on', async () => {
    const untold = await oneServer();
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity
       where application_name = 'stockroom changes' and datname = current_database()
    `.execute(db);
    const teller = rows[0]?.pid ?? 0;
    expect(rows).toHaveLength(1);
    const other = await oneServer();
    const { slug, id } = await addVariant(db, { onHand: 10 });
    for (let each = 0; each < 3; each += 1) await availableBy(untold, slug);

    // The process of PostgreSQL that would tell it; the server itself goes on, and hears nothing.
    process.kill(teller, 'SIGSTOP');
    try {
      await order(other, id, 4);
      expect(await availableBy(untold, slug)).toEqual([6, 6, 6]);
      expect(await isCurrent(untold)).toBe(false);
      await order(untold, id, 1);
      expect(await availableBy(other, slug)).toEqual([5, 5, 5]);
      expect(await availableBy(untold, slug)).toEqual([5, 5, 5]);
    } finally {
      process.kill(teller, 'SIGCONT');
    }
    await waitFor(() => isCurrent(untold));
    expect(await availableBy(untold, slug)).toEqual([5, 5, 5]);
  });

  it('one that loses its connection keeps nothing until it has another', async () => {
    const [cut, other] = await twoServers();
    const { slug, id } = await addVariant(db, { onHand: 50 });
    let left = 50;
    for (let each = 0; each < 6; each += 1) {
      for (const server of [cut, other])
        expect(await availableBy(server, slug)).toEqual([left, left, left]);
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'stockroom changes' and datname = current_database()
      `.execute(db);
      await order(each % 2 === 0 ? cut : other, id, 1);
      left -= 1;
      for (const server of [cut, other])
        expect(await availableBy(server, slug)).toEqual([left, left, left]);
    }
    for (const server of [cut, other]) await waitFor(() => isCurrent(server));
    const hitsBefore = await hits(cut);
    await availableBy(cut, slug);
    await availableBy(cut, slug);
    expect(await hits(cut)).toBeGreaterThan(hitsBefore);
  });
});

async function importFile(path: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../commands/import.ts'), path],
    {
      env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl },
      stdio: 'ignore',
    },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
}
