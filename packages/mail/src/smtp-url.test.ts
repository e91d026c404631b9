import { expect, test } from 'vitest';
import { readSmtpUrl, smtpUrlProblem } from './smtp-url.ts';

test('the scheme says how, the rest who and where', () => {
  expect(readSmtpUrl('smtp://mail.example')).toEqual({
    host: 'mail.example',
    port: 587,
    secure: false,
    requireTLS: false,
    ignoreTLS: false,
    rejectUnauthorized: true,
    auth: undefined,
  });
  expect(readSmtpUrl('smtps://me:a%3Ab@mail.example')).toMatchObject({
    port: 465,
    secure: true,
    auth: { user: 'me', pass: 'a:b' },
  });
  expect(readSmtpUrl('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525 });
});

test('what is right has no problem', () => {
  expect(smtpUrlProblem('smtps://me:secret@mail.example:465')).toBeUndefined();
});

test('a password goes over TLS, unless it stays in the machine or the owner says otherwise', () => {
  expect(readSmtpUrl('smtp://me:pw@mail.example').requireTLS).toBe(true);
  expect(readSmtpUrl('smtp://me:pw@127.0.0.1').requireTLS).toBe(false);
  expect(readSmtpUrl('smtp://me:pw@mail.example?ignoreTLS=true')).toMatchObject({
    requireTLS: false,
    ignoreTLS: true,
  });
});

test.each([
  'mail.example',
  'http://mail.example',
  'my:pass',
  'smtp://',
  'smtp://me:secret@mail.example?pool=true',
  'smtp://me:secret@mail.example?requireTLS=yes',
  'smtp://me:secret%@mail.example',
])('%s is refused without being repeated', (url) => {
  const said = smtpUrlProblem(url);
  expect(said).toMatch(/^(is|knows|has) /);
  expect(said).not.toContain('secret');
  expect(() => readSmtpUrl(url)).toThrow(said);
});
