import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { appFetch } from './app-fetch.fixture.ts';
import { isNoAnswerInTime } from './no-answer.ts';
import { serve } from './serve.fixture.ts';

test('says who it is, and goes on with what it was given', async () => {
  const seen: IncomingHttpHeaders[] = [];
  const address = await serve((req, res) => {
    seen.push(req.headers);
    res.appendHeader('set-cookie', 'stockroom.session_token=a.b%3D; Path=/');
    res.appendHeader('set-cookie', 'other=1; Path=/');
    res.setHeader('x-cart-token', 'c'.repeat(32));
    res.end('[]');
  });
  const { shopFetch } = appFetch(address);
  const answer = await shopFetch.ask(`${address}/a`, { headers: { 'x-more': 'yes' } });
  expect(answer).toMatchObject({ ok: true, status: 200, text: '[]' });
  await shopFetch.ask(`${address}/b`, {});
  expect(seen[0]).toMatchObject({ 'x-stockroom-client': 'mobile/1.2.3', 'x-more': 'yes' });
  expect(seen[0]).not.toHaveProperty('cookie');
  expect(seen[1]).toMatchObject({
    cookie: 'stockroom.session_token=a.b%3D; other=1',
    'x-cart-token': 'c'.repeat(32),
  });
});

test('in a browser it sends no header of its own, and leaves cookies to the browser', async () => {
  const address = 'http://shop.test';
  const sent: RequestInit[] = [];
  const send = (inBrowser: boolean) => {
    const fetch = (_url: string, init: RequestInit) => {
      sent.push(init);
      return Promise.resolve(new Response('{}'));
    };
    return appFetch(address, { inBrowser, fetch }).shopFetch.ask(`${address}/a`, {});
  };
  await send(true);
  await send(false);
  expect(sent[0]).toMatchObject({ credentials: 'same-origin', headers: {} });
  expect(sent[1]).toMatchObject({
    credentials: 'omit',
    headers: { 'x-stockroom-client': 'mobile/1.2.3' },
  });
});

test.each([
  ['nothing comes', () => {}],
  ['an answer begins and does not end', (res: { write: (text: string) => void }) => res.write('[')],
])('does not wait for ever where %s', async (_name, answer) => {
  const address = await serve((_req, res) => answer(res));
  const { shopFetch } = appFetch(address, { patience: 60 });
  const started = performance.now();
  const error: unknown = await shopFetch.ask(`${address}/a`, {}).catch((caught: unknown) => caught);
  expect(isNoAnswerInTime(error)).toBe(true);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('whoever calls it off does not wait, and no time limit is blamed', async () => {
  const address = await serve(() => {});
  const { shopFetch } = appFetch(address);
  const controller = new AbortController();
  const asking = shopFetch.ask(`${address}/a`, { signal: controller.signal });
  controller.abort();
  const error: unknown = await asking.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(isNoAnswerInTime(error)).toBe(false);
});

test('its secrets go nowhere else: to no other address, and along no redirect', async () => {
  const strangers: IncomingHttpHeaders[] = [];
  const elsewhere = await serve((req, res) => {
    strangers.push(req.headers);
    res.end();
  });
  const address = await serve((_req, res) => {
    res.writeHead(302, { location: `${elsewhere}/login` }).end();
  });
  const { shopFetch } = appFetch(address);
  await expect(shopFetch.ask(`${elsewhere}/a`, {})).rejects.toThrow('not of the shop');
  await expect(shopFetch.ask(`${address}.evil.test/a`, {})).rejects.toThrow('not of the shop');
  await expect(shopFetch.ask(`${address}/a`, {})).rejects.toThrow();
  expect(strangers).toEqual([]);
});
