import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedByTestBank } from './test-bank-signature.ts';

const secret = 'shared';
const body = '{"id":"tbe_1"}';
const time = 1_800_000_000;
const v1 = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
const header = `t=${time},v1=${v1}`;
const now = time * 1000;

describe('the test bank’s signature', () => {
  it('is right within five minutes of its time, either way', () => {
    expect(isSignedByTestBank(body, header, secret, now)).toBe(true);
    expect(isSignedByTestBank(body, header, secret, now + 299_000)).toBe(true);
    expect(isSignedByTestBank(body, header, secret, now - 299_000)).toBe(true);
    expect(isSignedByTestBank(body, header, secret, now + 301_000)).toBe(false);
    expect(isSignedByTestBank(body, header, secret, now - 301_000)).toBe(false);
  });

  it.each([
    ['another body', `${body} `, header, secret],
    ['another secret', body, header, 'guessed'],
    ['another time', body, `t=${time + 1},v1=${v1}`, secret],
    ['another signature', body, `t=${time},v1=${'0'.repeat(64)}`, secret],
    ['a short signature', body, `t=${time},v1=00`, secret],
    ['something before it', body, `x=1,${header}`, secret],
    ['nothing', body, null, secret],
  ])('is wrong with %s', (_, text, sent, key) => {
    expect(isSignedByTestBank(text, sent, key, now)).toBe(false);
  });
});
