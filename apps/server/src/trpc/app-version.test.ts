import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { createTransact } from '@stockroom/db/transact';
import { testDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, test } from 'vitest';
import { Keeping } from '../cache/kept-answers.ts';
import { noPasswords } from '../fixtures/no-passwords.ts';
import { serve } from '../fixtures/serve.ts';
import { answerTrpc, bodyLimit } from './answer-trpc.ts';
import { readAppVersion } from './app-version.ts';
import { contextCreator } from './create-context.ts';

test.each([
  ['mobile/1.2.0', '1.2.0'],
  ['mobile/1.2', '1.2'],
  ['mobile/1.2.0-beta.1', '1.2.0'],
  ['mobile/1.2.0+45', '1.2.0'],
  ['mobile', null],
  ['mobile/', null],
  ['mobile/latest', null],
  ['mobile/1.2.3.4', null],
  ['mobile/99999.0.0', null],
  ['web/0.0.1', null],
])('%j is version %j', (client, version) => {
  const req = new IncomingMessage(new Socket());
  req.headers['x-stockroom-client'] = client;
  expect(readAppVersion(req)).toBe(version);
});

const { db } = testDatabase();
const transact = createTransact(db);
beforeAll(() => addShop(transact));

async function about(url: string, client?: string, batch = false) {
  const headers = { ...(client && { 'x-stockroom-client': client }) };
  const answer = await fetch(`${url}/api/trpc/shop.about${batch ? '?batch=1' : ''}`, { headers });
  const body: unknown = await answer.json();
  return { status: answer.status, body: batch && Array.isArray(body) ? body[0] : body };
}

/** A shop that serves the app from 2.0 on. */
async function openShop() {
  const createContext = contextCreator({
    db,
    transact,
    watcher: { wakeups: () => ({ next: async () => ({ done: true, value: undefined }) }) },
    publicUrl: 'http://shop.test',
    https: false,
    passwords: noPasswords,
    findSignedIn: async () => null,
    takesPayments: false,
    challengeKey: 'the key of tests',
    isDemo: true,
    oldestApp: '2.0.0',
  });
  const area = answerTrpc(createContext, new Keeping(1_000_000, () => true));
  const { url } = await serve({ routes: [['/api/trpc/', { name: 'trpc', area, bodyLimit }]] });
  return url;
}

describe('an app that is too old', () => {
  const tooOld = {
    status: 412,
    body: { error: { data: { refusal: { code: 'app_too_old', oldest: '2.0.0' } } } },
  };

  test('is told so, also where the answer is kept ready for everybody', async () => {
    const url = await openShop();
    for (const batch of [false, true]) {
      expect(await about(url, 'mobile/1.9.9', batch)).toMatchObject(tooOld);
      expect(await about(url, undefined, batch)).toMatchObject({ status: 200 });
      expect(await about(url, 'mobile/1.9.9', batch)).toMatchObject(tooOld);
      // Its refusal was given to nobody else.
      expect(await about(url, undefined, batch)).toMatchObject({ status: 200 });
    }
  });

  test('is told so before a stream begins', async () => {
    const url = await openShop();
    const input = encodeURIComponent(JSON.stringify({ number: 'S-100001' }));
    const answer = await fetch(`${url}/api/trpc/orders.watch?input=${input}`, {
      headers: { accept: 'text/event-stream', 'x-stockroom-client': 'mobile/1.0.0' },
    });
    expect(await answer.text()).toContain('app_too_old');
  });
});

test.each([undefined, 'mobile', 'mobile/2.0.0', 'mobile/10.0', 'web/1.0.0'])(
  '%j learns what the shop is, and what it needs to know at the start',
  async (client) => {
    const answer = await about(await openShop(), client);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        result: { data: { name: 'Test shop', currency: 'GBP', demo: true, oldestApp: '2.0.0' } },
      },
    });
  },
);

test('every answer says what time it is here, by which an app sets its clock right', async () => {
  const url = await openShop();
  const answer = await fetch(`${url}/api/trpc/shop.about`);
  const date = Date.parse(answer.headers.get('date') ?? '');
  expect(Math.abs(date - Date.now())).toBeLessThan(5_000);
});
