import { randomUUID } from 'node:crypto';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { z } from 'zod';
import { createTestBank } from './create-test-bank.ts';

const sessionAnswer = z.object({
  id: z.string(),
  key: z.string(),
  url: z.string(),
  status: z.string(),
  amount: z.object({ amount: z.number(), currency: z.string() }),
});

/** A bank without a server around it, and a shop that calls its API. */
export function bankFixture({ db, transact }: { db: Db; transact: Transact }) {
  const apiKey = 'the key of the tests';
  const bank = createTestBank({ db, transact, publicUrl: 'http://bank.test', apiKey });

  async function call(
    method: 'GET' | 'POST',
    path: string,
    { key, body, bearer = apiKey }: { key?: string; body?: unknown; bearer?: string } = {},
  ): Promise<{ status: number; json: unknown }> {
    const response = await bank.fetch(
      new Request(`http://bank.test/test-bank/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${bearer}`,
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, json: await response.json() };
  }

  const wanted = (values: { expiresAt?: Date; amount?: number } = {}) => ({
    amount: { amount: values.amount ?? 1250, currency: 'GBP' },
    reference: 'S-100001',
    description: 'Order S-100001',
    successUrl: 'https://shop.test/orders/S-100001?token=secret&payment=done',
    cancelUrl: 'https://shop.test/orders/S-100001?token=secret&payment=left',
    expiresAt: (values.expiresAt ?? new Date(Date.now() + 1_800_000)).toISOString(),
  });

  return {
    bank,
    call,
    wanted,
    open: async (values: { expiresAt?: Date; amount?: number } = {}) => {
      const answer = await call('POST', '/sessions', { key: randomUUID(), body: wanted(values) });
      return sessionAnswer.parse(answer.json);
    },
    read: async (id: string) => {
      return sessionAnswer.parse((await call('GET', `/sessions/${id}`)).json);
    },
    choose: async (id: string, choice: string) => {
      return await bank.fetch(
        new Request(`http://bank.test/test-bank/pay/${id}`, {
          method: 'POST',
          body: new URLSearchParams({ choice }),
        }),
      );
    },
    page: async (path: string) => {
      const response = await bank.fetch(new Request(`http://bank.test/test-bank${path}`));
      return { response, html: await response.text() };
    },
    events: async (sessionId: string) => {
      const rows = await db
        .selectFrom('test_bank.events')
        .select('kind')
        .where('session_id', '=', sessionId)
        .orderBy('created_at')
        .execute();
      return rows.map(({ kind }) => kind);
    },
  };
}
