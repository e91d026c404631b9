import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';
import { capHashing } from './cap-hashing.ts';

const shop = authFixture({
  max: 10,
  hashing: capHashing({ atOnce: 2, waiting: 10 }),
  mostInLine: 12,
});
const password = 'correct horse battery';

test('sign-ins are limited by the real address; another address goes on', async () => {
  const browser = shop.browser();
  const tries: Response[] = [];
  // One more than two windows let through, should the minute end meanwhile.
  for (let time = 0; time < 41; time += 1) {
    // A header of the caller's own making does not make another caller.
    const header = {
      'x-forwarded-for': `192.0.2.${time}`,
      'x-stockroom-address': `10.0.0.${time}`,
    };
    const body = { email: 'not an address', password };
    tries.push(await browser.post('/sign-in/email', body, header));
  }
  expect(tries[0]?.status).toBe(400);
  const refused = tries.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  const other = await shop.browser().post('/sign-in/email', { email: 'a@example.com', password });
  expect(other.status).toBe(401);
});

test('a forged origin is refused, with and without a session', async () => {
  const email = 'bo@example.com';
  const browser = shop.browser();
  await browser.post('/sign-up/email', { name: 'Bo', email, password });
  await browser.post('/sign-in/email', { email, password });
  browser.origin = 'https://evil.test';
  expect((await browser.post('/sign-out')).status).toBe(403);
  expect(await browser.account()).not.toBeNull();

  const guest = shop.browser();
  guest.origin = 'https://evil.test';
  expect((await guest.post('/sign-in/email', { email, password })).status).toBe(403);
  expect(guest.cookies.size).toBe(0);
});

test('a link in a mail leads nowhere else', async () => {
  const browser = shop.browser();
  const body = { email: 'bo@example.com', redirectTo: 'https://evil.test/' };
  expect((await browser.post('/request-password-reset', body)).status).toBe(403);
});

test('30 sign-ins at once: some are served, some wait, the rest are told; the database stays free', async () => {
  const email = 'cy@example.com';
  await shop.browser().post('/sign-up/email', { name: 'Cy', email, password });
  const answers = Promise.all(
    Array.from({ length: 30 }, () => shop.browser().post('/sign-in/email', { email, password })),
  );
  const started = performance.now();
  await shop.db.selectFrom('shop').select('name').execute();
  expect(performance.now() - started).toBeLessThan(1_000);
  const statuses = (await answers).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  // Three who were let in and twelve waiting, and whoever comes when a turn has become free.
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(15);
});

test('12 who sign up at once hold two connections, not all', async () => {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, shop.pool.totalCount - shop.pool.idleCount);
  }, 5);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      shop.browser().post('/sign-up/email', { name: 'Di', email: `di${n}@example.com`, password }),
    ),
  );
  clearInterval(watch);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  expect(most).toBeLessThanOrEqual(4);
});
