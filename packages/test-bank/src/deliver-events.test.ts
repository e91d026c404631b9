import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@stockroom/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bankFixture } from './bank.fixture.ts';
import type { DeliveryOptions } from './deliver-events.ts';
import { signWebhook } from './sign-webhook.ts';

const database = testDatabase({ max: 12 });
const { db } = database;
const fixture = bankFixture(database);

const secret = 'the secret of the tests';
const heard: { id: string; type: string }[] = [];
/** What the shop's end answers; 'stalls' never does. */
let mood: 200 | 500 | 'stalls' = 200;
const told = z.object({ id: z.string(), type: z.string() });

const shop = createServer((request, response) => {
  void (async () => {
    const body = await text(request);
    const signature = request.headers['test-bank-signature'];
    const time = /^t=(\d+),/.exec(String(signature))?.[1];
    const isSigned = signature === signWebhook(body, secret, Number(time) * 1000);
    heard.push(told.parse(JSON.parse(body)));
    if (mood === 'stalls') return;
    response.writeHead(isSigned ? mood : 401);
    response.end();
  })();
});
let url = '';
beforeAll(async () => {
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  // A server that listens on TCP has such an address.
  url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/webhook`;
});
afterAll(() => {
  shop.closeAllConnections();
  shop.close();
});
beforeEach(async () => {
  heard.length = 0;
  mood = 200;
  await db.deleteFrom('test_bank.events').execute();
  await db
    .updateTable('test_bank.settings')
    .set({ delay_ms: 0, duplicates: 0, reorder: false })
    .execute();
});

/** Runs deliveries, in several processes' stead, while `work` goes on. */
async function whileDelivering(work: () => Promise<void>, processes = 1): Promise<void> {
  const stop = new AbortController();
  const options: DeliveryOptions = { url, secret, signal: stop.signal, log: () => undefined };
  const others = Array.from({ length: processes - 1 }, () => bankFixture(database).bank);
  const running = [fixture.bank, ...others].map((bank) => bank.deliver(options));
  try {
    await work();
  } finally {
    stop.abort();
    await Promise.all(running);
  }
}

async function until(check: () => boolean | Promise<boolean>, milliseconds = 5_000) {
  const end = Date.now() + milliseconds;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('It has not come to that');
    await sleep(10);
  }
}

const isDelivered = async () => {
  const rows = await db.selectFrom('test_bank.events').select('status').execute();
  return rows.length > 0 && rows.every(({ status }) => status === 'delivered');
};

async function pay(): Promise<void> {
  const { id } = await fixture.open();
  await fixture.choose(id, 'pay');
}

describe('the delivery of webhooks', () => {
  it('wakes at once', async () => {
    await whileDelivering(async () => {
      await sleep(100);
      const start = Date.now();
      await pay();
      await until(() => heard.length > 0);
      expect(Date.now() - start).toBeLessThan(500);
    });
  });

  it('happens once for each event, though four processes begin at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      heard.length = 0;
      await Promise.all(Array.from({ length: 15 }, pay));
      await whileDelivering(() => until(isDelivered), 4);
      expect(heard).toHaveLength(15);
      expect(new Set(heard.map(({ id }) => id)).size).toBe(15);
    }
  });

  it('tries again with growing patience until it is answered well', async () => {
    mood = 500;
    await pay();
    await whileDelivering(async () => {
      await until(() => heard.length === 2);
      mood = 200;
      await until(isDelivered);
    });
    expect(heard.map(({ id }) => id)).toEqual(Array<string>(3).fill(heard[0]?.id ?? ''));
    const row = await db
      .selectFrom('test_bank.events')
      .select(['attempts', 'last_error'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ attempts: 3, last_error: null });
  });

  it('gives up after twenty tries', async () => {
    mood = 500;
    await pay();
    await db.updateTable('test_bank.events').set({ attempts: 19 }).execute();
    await whileDelivering(() =>
      until(async () => {
        const row = await db
          .selectFrom('test_bank.events')
          .select(['status', 'last_error'])
          .executeTakeFirstOrThrow();
        return row.status === 'given_up' && row.last_error === 'answered 500';
      }),
    );
  });

  it('leaves an event to others when its process ends in the middle of it', async () => {
    mood = 'stalls';
    await pay();
    await whileDelivering(() => until(() => heard.length === 1));
    const { status, next_attempt_at } = await db
      .selectFrom('test_bank.events')
      .select(['status', 'next_attempt_at'])
      .executeTakeFirstOrThrow();
    expect(status).toBe('waiting');
    expect(next_attempt_at.getTime()).toBeGreaterThan(Date.now());
    mood = 200;
    await db.updateTable('test_bank.events').set({ next_attempt_at: new Date() }).execute();
    await whileDelivering(() => until(isDelivered));
    expect(heard).toHaveLength(2);
  });

  it('delays, duplicates and reorders as set', async () => {
    await db
      .updateTable('test_bank.settings')
      .set({ delay_ms: 200, duplicates: 2, reorder: true })
      .execute();
    await whileDelivering(async () => {
      const { id } = await fixture.open();
      await fixture.choose(id, 'pay');
      await fixture.call('POST', `/sessions/${id}/refunds`, {
        key: id,
        body: { amount: { amount: 100, currency: 'GBP' } },
      });
      await sleep(100);
      expect(heard).toEqual([]);
      await until(isDelivered);
    });
    expect(heard.map(({ type }) => type)).toEqual([
      ...Array<string>(3).fill('refund.done'),
      ...Array<string>(3).fill('session.paid'),
    ]);
  });

  it('tells of sessions whose time is over', async () => {
    await fixture.open({ expiresAt: new Date(Date.now() - 1_000) });
    await whileDelivering(() => until(isDelivered));
    expect(heard.map(({ type }) => type)).toEqual(['session.closed']);
  });
});
