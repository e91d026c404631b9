import { randomUUID } from 'node:crypto';
import { testDatabase } from '@stockroom/testing/database';
import { describe, expect, it } from 'vitest';
import { bankFixture } from './bank.fixture.ts';

const { call, wanted, open, read, choose, events } = bankFixture(testDatabase({ max: 12 }));

describe('the bank’s API', () => {
  it('answers nobody without its key', async () => {
    const answer = await call('POST', '/sessions', {
      key: randomUUID(),
      body: wanted(),
      bearer: 'guessed',
    });
    expect(answer).toEqual({
      status: 401,
      json: { error: 'The API key is missing or wrong' },
    });
  });

  it('opens one session for one key, ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call('POST', '/sessions', { key, body: wanted() })),
    );
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, json: { key, status: 'open' } });
    const other = await call('POST', '/sessions', { key, body: wanted({ amount: 1 }) });
    expect(other.status).toBe(409);
  });

  it.each([
    ['no key', {}, {}],
    ['no amount', { key: 'k1' }, { amount: undefined }],
    ['half a penny', { key: 'k2' }, { amount: { amount: 0.5, currency: 'GBP' } }],
    ['nothing to pay', { key: 'k3' }, { amount: { amount: 0, currency: 'GBP' } }],
    ['a script for an address', { key: 'k4' }, { successUrl: 'javascript:alert(1)' }],
    ['no time', { key: 'k5' }, { expiresAt: 'soon' }],
  ])('refuses a session with %s', async (_, header, change) => {
    const answer = await call('POST', '/sessions', {
      ...header,
      body: { ...wanted(), ...change },
    });
    expect(answer).toMatchObject({ status: 400, json: { error: expect.any(String) } });
  });

  it('refuses what is not JSON, and what is not there', async () => {
    expect((await call('POST', '/sessions', { key: 'k', body: undefined })).status).toBe(400);
    expect((await call('GET', '/sessions/tbs_none')).status).toBe(404);
    expect((await call('POST', '/sessions/tbs_none/close')).status).toBe(404);
    expect((await call('GET', '/refunds/tbr_none')).status).toBe(404);
    expect((await call('GET', '/nothing')).status).toBe(404);
  });

  it('closes a session once, and says so if it was paid before', async () => {
    const { id } = await open();
    const close = () => call('POST', `/sessions/${id}/close`);
    expect(await close()).toMatchObject({ json: { status: 'closed' } });
    expect(await close()).toMatchObject({ json: { status: 'closed' } });
    expect(await events(id)).toEqual(['session.closed']);

    const { id: paid } = await open();
    await choose(paid, 'pay');
    expect(await call('POST', `/sessions/${paid}/close`)).toMatchObject({
      json: { status: 'paid' },
    });
    expect(await events(paid)).toEqual(['session.paid']);
  });

  it('lets one of many endings at once count', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await open();
      await Promise.all([
        choose(id, 'pay'),
        choose(id, 'decline'),
        call('POST', `/sessions/${id}/close`),
      ]);
      const { status } = await read(id);
      expect(await events(id)).toEqual([`session.${status}`]);
    }
  });

  it('gives back what was paid, once for a key and never more', async () => {
    const { id } = await open({ amount: 1000 });
    const refund = (key: string, amount: number, currency = 'GBP') =>
      call('POST', `/sessions/${id}/refunds`, { key, body: { amount: { amount, currency } } });
    expect((await refund('early', 1000)).status).toBe(422);
    await choose(id, 'pay');
    const key = randomUUID();
    const [first, second] = await Promise.all([refund(key, 600), refund(key, 600)]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ json: { key, status: 'done', session: id } });
    expect((await refund(key, 500)).status).toBe(409);
    expect((await refund(randomUUID(), 500)).status).toBe(422);
    expect((await refund(randomUUID(), 400, 'EUR')).status).toBe(422);
    const rest = await Promise.all(Array.from({ length: 5 }, () => refund(randomUUID(), 400)));
    expect(rest.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(rest.filter(({ status }) => status === 422)).toHaveLength(4);
    expect(await events(id)).toEqual(['session.paid', 'refund.done', 'refund.done']);
  });
});
