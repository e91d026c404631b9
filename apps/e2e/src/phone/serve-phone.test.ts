import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePhone, type ServedPhone } from './serve-phone.ts';

let phone: ServedPhone;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stockroom-phone-'));
  await writeFile(join(folder, 'index.html'), 'the app');
  await writeFile(join(folder, 'app.js'), 'its code');
  phone = await servePhone({ folder });
});
afterAll(async () => {
  await phone.stop();
  await rm(folder, { recursive: true });
});

it.each([
  ['/', 'the app'],
  ['/products/party-bunting?from=list', 'the app'],
  ['/orders/S-100001', 'the app'],
  ['/app.js', 'its code'],
  ['/healthz', 'ok\n'],
])('%s is %s', async (path, text) => {
  expect(await (await fetch(phone.url + path)).text()).toBe(text);
});

it('what is called, and where one is sent to pay, is the shop’s', async () => {
  const list = await fetch(`${phone.url}/api/trpc/catalog.list?input=%7B%22limit%22%3A1%7D`);
  expect(await list.json()).toMatchObject({ result: { data: { items: [{}] } } });
  const nothing = await fetch(`${phone.url}/pay/S-1?token=${'t'.repeat(32)}`, {
    redirect: 'manual',
  });
  expect(nothing.status).toBe(303);
});

it('a cookie of the shop is kept for the app', async () => {
  const signedIn = await fetch(`${phone.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: phone.url },
    body: JSON.stringify({ email: 'customer@stockroom.test', password: 'stockroom-demo' }),
  });
  expect(signedIn.status).toBe(200);
  expect(signedIn.headers.getSetCookie().join()).toContain('HttpOnly');
});
