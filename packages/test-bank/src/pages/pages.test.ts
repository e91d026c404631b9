import { testDatabase } from '@stockroom/testing/database';
import { describe, expect, it } from 'vitest';
import { bankFixture } from '../bank.fixture.ts';
import { readSettings } from '../settings.ts';

const database = testDatabase();
const { bank, open, page, choose, read, events } = bankFixture(database);

const saveSettings = (form: Record<string, string>) =>
  bank.fetch(
    new Request('http://bank.test/test-bank/settings', {
      method: 'POST',
      body: new URLSearchParams(form),
    }),
  );

describe('the bank’s pages', () => {
  it('refuse what calls itself a form and is none', async () => {
    const { id } = await open();
    for (const path of [`/pay/${id}`, '/settings']) {
      const answer = await bank.fetch(
        new Request(`http://bank.test/test-bank${path}`, {
          method: 'POST',
          body: 'nothing of the kind',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        }),
      );
      expect(answer.status).toBe(400);
    }
    expect(await read(id)).toMatchObject({ status: 'open' });
  });

  it('offer three choices without a script, and say what they are', async () => {
    const { id } = await open();
    const { response, html } = await page(`/pay/${id}`);
    expect(response.status).toBe(200);
    expect(html).toContain('Test bank — no real money moves');
    expect(html).toContain('£12.50');
    expect(html).toContain('Order S-100001');
    for (const choice of ['pay', 'decline', 'leave']) {
      expect(html).toContain(`name="choice" value="${choice}"`);
    }
    expect(html).not.toMatch(/<script|style=|<style|onclick/);
  });

  it('may load nothing but their stylesheet, and lead nowhere but to the shop', async () => {
    const { id } = await open();
    const { response, html } = await page(`/pay/${id}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' https://shop.test;");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [, href = ''] = /rel="stylesheet" href="\/test-bank([^"]+)"/.exec(html) ?? [];
    const sheet = await page(href);
    expect(sheet.response.headers.get('content-type')).toContain('text/css');
    expect(sheet.response.headers.get('cache-control')).toContain('immutable');
  });

  it('send the customer back to the shop as chosen', async () => {
    const { id: paid } = await open();
    const pay = await choose(paid, 'pay');
    expect(pay.status).toBe(303);
    expect(pay.headers.get('location')).toContain('payment=done');
    expect((await page(`/pay/${paid}`)).html).toContain('This has been paid');

    const { id: declined } = await open();
    expect((await choose(declined, 'decline')).headers.get('location')).toContain('payment=left');
    expect((await page(`/pay/${declined}`)).html).toContain('declined');

    const { id: left } = await open();
    expect((await choose(left, 'leave')).headers.get('location')).toContain('payment=left');
    expect(await read(left)).toMatchObject({ status: 'open' });
    expect(await events(left)).toEqual([]);
  });

  it('take no money after the session’s time, nor a second time', async () => {
    const { id: late } = await open({ expiresAt: new Date(Date.now() - 1_000) });
    expect((await page(`/pay/${late}`)).html).toContain('This payment page has closed');
    const answer = await choose(late, 'pay');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Nothing was charged');
    expect(await read(late)).toMatchObject({ status: 'closed' });

    const { id: declined } = await open();
    await choose(declined, 'decline');
    expect(await (await choose(declined, 'pay')).text()).toContain('was declined');
    expect(await read(declined)).toMatchObject({ status: 'declined' });
  });

  it('answer what is not there, and what is no choice', async () => {
    expect((await page('/pay/tbs_none')).response.status).toBe(404);
    expect((await page('/nothing')).response.status).toBe(404);
    const { id } = await open();
    expect((await choose(id, 'steal')).status).toBe(400);
    expect(await read(id)).toMatchObject({ status: 'open' });
  });

  it('keep settings, and refuse those that are out of bounds', async () => {
    const saved = await saveSettings({ delayMs: '250', duplicates: '2', reorder: 'on' });
    expect(await saved.text()).toContain('Saved.');
    const settings = { delayMs: 250, duplicates: 2, reorder: true };
    expect(await readSettings(database.db)).toEqual(settings);
    for (const wrong of [
      { delayMs: '-1', duplicates: '2' },
      { delayMs: '1', duplicates: '11' },
      { delayMs: 'x', duplicates: '1' },
    ]) {
      expect((await saveSettings(wrong)).status).toBe(400);
    }
    expect(await readSettings(database.db)).toEqual(settings);
  });

  it('list sessions and webhooks without what would open them', async () => {
    const { id } = await open();
    await choose(id, 'pay');
    const { html } = await page('/');
    expect(html).toContain(id.slice(0, 10));
    expect(html).not.toContain(id);
    expect(html).not.toContain('token=secret');
    expect(html).toContain('session.paid');
  });
});
