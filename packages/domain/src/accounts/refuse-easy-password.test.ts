import { testDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { readShop } from '../shop/read-shop.ts';
import { refuseEasyPassword } from './refuse-easy-password.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

const ada = { name: 'Ada Lovelace', email: 'countess@engine.example' };
const tooEasy = { refusal: { code: 'password_too_easy' } };

test.each([
  ['common', 'basketball'],
  ['common', 'password123'],
  ['common, in disguise', 'P@ssw0rd1234'],
  ['a row of keys', 'qwertyuiop'],
  ['a count', '1234567890'],
  ['one letter', 'aaaaaaaaaaaaaaaa'],
  ['a day', '2026-11-22'],
  ['their name', 'adalovelace1'],
  ['their address', 'countess2026'],
  ['the software', 'stockroom2026'],
])('refuses what is %s: %s', async (_what, password) => {
  await expect(refuseEasyPassword(db, password, ada)).rejects.toMatchObject(tooEasy);
});

test('refuses the name of the shop', async () => {
  const { name } = await readShop(db);
  await expect(refuseEasyPassword(db, `${name} ${name}`)).rejects.toMatchObject(tooEasy);
});

test.each([
  'correct horse battery',
  'my very own password',
  'another password',
  'xkcd9 kdmw2',
  'ÄäÖöÜü§$%&/',
  ' '.repeat(3) + 'späte Äpfel',
])('takes %s', async (password) => {
  await expect(refuseEasyPassword(db, password, ada)).resolves.toBeUndefined();
});

test('judges a long one by its beginning, in time', async () => {
  const started = performance.now();
  await refuseEasyPassword(db, 'so long a sentence that nobody guesses it'.padEnd(128, '4@8({'));
  expect(performance.now() - started).toBeLessThan(5_000);
});
