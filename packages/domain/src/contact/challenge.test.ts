import { expect, test } from 'vitest';
import { readChallenge, serveChallenge } from './challenge.ts';
import { solve } from './contact.fixture.ts';

const key = 'one key';
const now = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;

function refused(token: string, options: { key?: string; at?: number; proof?: string } = {}) {
  try {
    const { proof } = options;
    return readChallenge(options.key ?? key, { token, proof }, options.at ?? now + minute);
  } catch (error) {
    return (error as { refusal: unknown }).refusal;
  }
}

test('what was served is known again, and its work is seen', () => {
  const { token } = serveChallenge(key, now);
  expect(refused(token)).toEqual({ id: expect.any(String), solved: false });
  expect(refused(token, { proof: solve(token) })).toMatchObject({ solved: true });
  expect(refused(token, { at: now + 23 * 60 * minute })).toMatchObject({ solved: false });
});

test('no two are the same', () => {
  expect(serveChallenge(key, now).token).not.toBe(serveChallenge(key, now).token);
});

test('faster than anybody writes is told when', () => {
  const { token } = serveChallenge(key, now);
  const young = { code: 'challenge_too_young', retryAfterSeconds: 2 };
  expect(refused(token, { at: now + 1_500 })).toEqual(young);
  expect(refused(token, { at: now + 3_000 })).toMatchObject({ solved: false });
});

test.each<[string, (token: string) => string, { key?: string; at?: number; proof?: string }?]>([
  ['a day old', (token) => token, { at: now + 24 * 60 * minute + 1_000 }],
  ['served tomorrow', (token) => token, { at: now - minute }],
  ['of another shop', (token) => token, { key: 'another key' }],
  ['made older', (token) => token.replace(/^./, '1')],
  ['made easier', (token) => token.replace('.16.', '.1.')],
  ['with another id', (token) => token.replace(/\.[^.]{16}\./, `.${'A'.repeat(16)}.`)],
  ['without a signature', (token) => token.replace(/[^.]+$/, '')],
  ['with more behind it', (token) => `${token}.x`],
  ['nonsense', () => 'nonsense'],
  ['empty', () => ''],
  ['not solved', (token) => token, { proof: '0' }],
])('%s is refused', (_, change, options) => {
  const { token } = serveChallenge(key, now);
  expect(refused(change(token), options)).toEqual({ code: 'challenge_stale' });
});

test('the work for one is worth nothing for another', () => {
  const proof = solve(serveChallenge(key, now).token);
  const { token } = serveChallenge(key, now);
  expect(refused(token, { proof })).toEqual({ code: 'challenge_stale' });
});
