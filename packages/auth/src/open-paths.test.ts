import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';
import { capHashing } from './cap-hashing.ts';
import { createBetterAuth } from './create-better-auth.ts';
import { openPaths } from './open-paths.ts';

const shop = authFixture();

/** Every endpoint that better-auth and its plugins have, with the methods it answers. */
function everyEndpoint(): { path: string; methods: string[] }[] {
  const betterAuth = createBetterAuth({
    db: shop.db,
    transact: shop.transact,
    secret: 'x'.repeat(40),
    publicUrl: 'http://shop.test',
    log: { error: () => {}, warn: () => {} },
    hashing: capHashing(),
    findSignedIn: async () => null,
  });
  return Object.values(betterAuth.api).flatMap((endpoint) => {
    const path: unknown = 'path' in endpoint ? endpoint.path : undefined;
    if (typeof path !== 'string') return [];
    const { method = 'GET' } =
      (endpoint as { options?: { method?: string | string[] } }).options ?? {};
    return [{ path, methods: [method].flat() }];
  });
}

test('of better-auth only what was decided on is reachable', async () => {
  const endpoints = everyEndpoint();
  expect(endpoints.length).toBeGreaterThan(30);
  const reachable: string[] = [];
  for (const { path, methods } of endpoints) {
    for (const method of methods) {
      const url = `http://shop.test/api/auth${path.replace(/:\w+/, 'x')}`;
      const request = new Request(url, {
        method,
        headers: { origin: 'http://shop.test', 'content-type': 'application/json' },
        ...(method === 'POST' && { body: '{}' }),
      });
      const { status } = await shop.auth.handle(request, { address: '198.51.100.1' });
      if (status !== 404) reachable.push(path);
    }
  }
  expect([...new Set(reachable)].toSorted()).toEqual([...openPaths].toSorted());
});

test.each([
  '/sign-in/email/',
  '/sign-in//email',
  '/Sign-In/email',
  '/ok',
  '',
  '/reset-password/x',
  // better-auth's plugin for apps has it; of that we took the check of origins alone.
  '/expo-authorization-proxy?authorizationURL=https%3A%2F%2Fevil.test%2F%3Fstate%3Dx',
])('%j is nothing', async (path) => {
  expect((await shop.browser().post(path)).status).toBe(404);
  expect((await shop.browser().get(path)).status).toBe(404);
});
