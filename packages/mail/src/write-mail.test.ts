import { mailData, type MailKind } from '@stockroom/contract/mail';
import { describe, expect, test } from 'vitest';
import { order, samples } from './mail-data.fixture.ts';
import { writeMail, writeStoredMail } from './write-mail.ts';

const at = { publicUrl: 'https://shop.example' };
// Object.keys forgets that these are exactly the kinds.
const kinds = Object.keys(mailData) as MailKind[];
const hostile = '<script>alert(1)</script>"\'&\r\nBcc: thief@example.com\r\n\r\n<b>bold</b>\u202E';

describe('every kind', () => {
  test.each(kinds)('%s says the same in HTML and in text', (kind) => {
    const mail = writeStoredMail(kind, JSON.parse(JSON.stringify(samples[kind])), at);
    expect(mail.subject).toMatch(/^\S.{10,}\S$/);
    expect(mail.html).toMatch(/^<!DOCTYPE html><html[^>]* lang="en-GB"/);
    expect(mail.html).toContain(' name="color-scheme" content="light dark"');
    expect(mail.html).toContain('Marigold &amp; Sons');
    expect(mail.text).toContain('Marigold & Sons');
    const address = /https:\/\/shop\.example\/\S*/.exec(mail.text)?.[0] ?? 'none';
    expect(mail.html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
    // Nothing is fetched when a mail is opened, and nothing runs.
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(|@import|\bsrc=/);
    const lines = mail.text.split('\n').filter((line) => !line.startsWith('https://'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  test.each(kinds)('%s escapes what people typed, and keeps it on one line', (kind) => {
    const named = {
      ...samples[kind],
      shopName: hostile,
      customerEmail: hostile,
      shippingMethod: hostile,
      lines: [{ ...order.lines[0], name: hostile, variant: hostile }],
      address: { ...order.address, name: hostile, line1: hostile, city: hostile },
    };
    const mail = writeStoredMail(kind, named, at);
    expect(mail.html).not.toMatch(/<script|<b>/);
    expect(mail.html).toContain('&lt;script&gt;');
    for (const written of [mail.html, mail.text, mail.subject]) {
      expect(written).not.toMatch(/[\r\u202E]|\n\n<b>/);
    }
    expect(mail.subject).not.toContain('\n');
  });
});

test('an order stands in the text as a table', () => {
  const { text } = writeMail('order_confirmed', order, at);
  expect(text).toContain(
    [
      '--------------------------------------------------------------------',
      '2 x White hanging heart T-light holder                         £5.90',
      '1 x Jumbo bag, Red retrospot                                   £2.08',
      '12 x Set of three hand-painted enamel storage tins for tea,',
      'coffee and sugar, Duck-egg blue                              £215.40',
      '--------------------------------------------------------------------',
      'Goods                                                        £223.38',
      'Postage: Royal Mail Tracked 48                                  Free',
      'Discount                                                     −£22.34',
      'Total                                                        £201.04',
      'of which tax                                                  £33.51',
      '--------------------------------------------------------------------',
    ].join('\n'),
  );
});

test('a mail about an unpaid order carries no address that a stranger may have typed', () => {
  for (const mail of [
    writeMail('payment_failed', order, at),
    writeMail('order_cancelled', { ...order, by: 'expiry', refunding: false }, at),
  ]) {
    expect(mail.html + mail.text).not.toContain('Lovelace');
    expect(mail.html + mail.text).not.toContain('James');
  }
});

test('each way to cancel says who did, and where the money is', () => {
  const said = (by: 'customer' | 'staff' | 'expiry', refunding: boolean) =>
    writeMail('order_cancelled', { ...order, by, refunding }, at).text;
  expect(said('customer', true)).toMatch(/As you asked[^]*£201\.04 is on its way back/);
  expect(said('staff', false)).toMatch(/We are sorry[^]*You have not been charged/);
  expect(said('expiry', false)).toMatch(/has lapsed[^]*You have not been charged/);
});

test('a parcel is followed at its carrier, where it can be', () => {
  const sent = samples.order_shipped;
  const { html, text } = writeMail('order_shipped', sent, at);
  expect(text).toContain(
    'Order S-100042 has left the shop. It travels with Royal Mail, with\nthe tracking number AB123456789GB.',
  );
  expect(text).toContain(`Follow your parcel:\n${sent.trackingUrl}`);
  expect(html).toContain(`href="${sent.trackingUrl}"`);
  const other = {
    ...sent,
    carrier: 'other' as const,
    trackingUrl: 'https://van.example/?a=1&b="2"',
  };
  const link = { trackingUrl: new URL(other.trackingUrl).href, trackingNumber: null };
  const corrected = writeMail('order_shipped', { ...other, ...link, corrected: true }, at);
  expect(corrected.subject).toBe('How to follow your order S-100042: a correction');
  expect(corrected.text).toMatch(/the wrong way[^]*with a carrier\.[^]*https:\/\/van\.example\//);
  expect(corrected.html).toContain('href="https://van.example/?a=1&amp;b=%222%22"');
  const untracked = { ...sent, carrier: null, trackingNumber: null, trackingUrl: null };
  const letter = writeMail('order_shipped', untracked, at).text;
  expect(letter).toContain('It travels without tracking.');
  expect(letter).not.toContain('Follow');
});

test('a link that is not https is not written', () => {
  for (const trackingUrl of ['javascript:alert(1)', 'http://van.example/']) {
    expect(() =>
      writeStoredMail('order_shipped', { ...samples.order_shipped, trackingUrl }, at),
    ).toThrow();
  }
});

test('the owner is told when a refund failed', () => {
  const refund = { ...order, refunded: order.total, reason: 'paid_twice' as const };
  expect(writeMail('owner_refund', { ...refund, failed: true }, at).subject).toBe(
    'Refund for order S-100042 failed: £201.04 is still to be sent back',
  );
});

test('a path that leads elsewhere is not written', () => {
  for (const path of ['//thief.example/x', 'https://thief.example', '/\\thief.example', '']) {
    expect(() => writeStoredMail('verify_email', { ...samples.verify_email, path }, at)).toThrow();
  }
});

test('facts that lack something are refused, not half written', () => {
  const { total: _, ...lacking } = order;
  expect(() => writeStoredMail('order_confirmed', lacking, at)).toThrow();
});

describe('what somebody wrote in the contact form', () => {
  const wrote = `${hostile}\n\nSecond paragraph,\nsecond line <img src=x>`;
  const received = { ...samples.message_received, quote: wrote };
  const told = { ...samples.owner_new_message, name: hostile, body: wrote };
  const answered = {
    ...samples.message_answered,
    name: hostile,
    by: hostile,
    body: wrote,
    quote: wrote,
  };

  test.each([
    ['message_received', writeMail('message_received', received, at)],
    ['owner_new_message', writeMail('owner_new_message', told, at)],
    ['message_answered', writeMail('message_answered', answered, at)],
  ])('%s keeps its lines and runs nothing', (_, mail) => {
    expect(mail.html).not.toMatch(/<script|<b>|<img/);
    expect(mail.html).toContain('Second paragraph,<br/>second line &lt;img src=x&gt;');
    expect(mail.text).toMatch(/Second paragraph,\n(?:> )?second line <img src=x>/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    for (const written of [mail.html, mail.text]) expect(written).not.toMatch(/[\r\u202E]/);
  });

  test('a thread has one subject', () => {
    const about = { shopName: 'Marigold & Sons', orderNumber: 'S-100042' };
    const first = writeMail('message_received', { ...received, ...about }, at);
    const second = writeMail('message_answered', { ...answered, ...about }, at);
    expect(first.subject).toBe('Your message to Marigold & Sons about order S-100042');
    expect(second.subject).toBe(`Re: ${first.subject}`);
  });

  test('in text it is quoted as mail programs quote', () => {
    expect(writeMail('message_answered', samples.message_answered, at).text).toContain(
      'On 22 November 2026 you wrote:\n> Dear shop,\n>\n> will the tins come back in blue?\n> And when?',
    );
  });
});
