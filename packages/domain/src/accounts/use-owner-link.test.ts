import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { makeOwner } from './make-owner.ts';
import { useOwnerLink } from './use-owner-link.ts';

const { db, transact } = testDatabase({ max: 20 });

async function linkFor(email: string): Promise<string> {
  const made = await transact((tx) => makeOwner(tx, { email }));
  if (made.outcome !== 'link') throw new Error(`expected a link, not ${made.outcome}`);
  return made.token;
}

const use = (token: string, name = 'Olive') =>
  transact((tx) => useOwnerLink(tx, { token, name, passwordHash: `hash of ${name}` }));

test('makes a verified owner with a password, and an audit row of who it was', async () => {
  const email = 'olive@example.com';
  const owner = await use(await linkFor(email));
  expect(owner).toEqual({ id: expect.any(String), email });
  const row = await db
    .selectFrom('accounts as a')
    .innerJoin('credentials as c', 'c.account_id', 'a.id')
    .select(['a.name', 'a.role', 'a.email_verified', 'c.provider', 'c.password_hash'])
    .where('a.email', '=', email)
    .execute();
  expect(row).toEqual([
    {
      name: 'Olive',
      role: 'owner',
      email_verified: true,
      provider: 'credential',
      password_hash: 'hash of Olive',
    },
  ]);
  const audited = await db
    .selectFrom('audit')
    .select(['action', 'subject'])
    .where('account_id', '=', owner?.id ?? null)
    .execute();
  expect(audited).toEqual([{ action: 'owner.made', subject: `account/${owner?.id}` }]);
});

test('twenty at once: one makes the owner', async () => {
  const token = await linkFor('olaf@example.com');
  const all = await Promise.all(Array.from({ length: 20 }, (_, n) => use(token, `Olaf ${n}`)));
  expect(all.filter((owner) => owner !== null)).toHaveLength(1);
});

test('an expired and a made-up link make nobody an owner', async () => {
  const token = await linkFor('oona@example.com');
  await db
    .updateTable('verifications')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('value', '=', 'oona@example.com')
    .execute();
  expect(await use(token)).toBeNull();
  expect(await use('made-up')).toBeNull();
});

test('takes over the account of the address: its sessions, reset links and password end', async () => {
  const { id, email } = await addAccount(db, { emailVerified: false });
  const other = await addAccount(db);
  const expires_at = new Date(Date.now() + 1_000_000);
  for (const each of [id, other.id]) {
    await db
      .insertInto('sessions')
      .values({ account_id: each, token: `session of ${each}`, expires_at })
      .execute();
    await db
      .insertInto('verifications')
      .values({ identifier: `reset of ${each}`, value: each, expires_at })
      .execute();
  }
  const token = await linkFor(email);
  expect(await use(token)).toEqual({ id, email });
  expect(await db.selectFrom('sessions').select('account_id').execute()).toEqual([
    { account_id: other.id },
  ]);
  const resets = await db
    .selectFrom('verifications')
    .select('value')
    .where('identifier', 'like', 'reset of%')
    .execute();
  expect(resets).toEqual([{ value: other.id }]);
});

test('whoever waited on the address keeps no passkey, no second step and no wish for another address', async () => {
  const { id, email } = await addAccount(db, { emailVerified: false });
  await db
    .insertInto('passkeys')
    .values({
      account_id: id,
      credential_id: 'of the squatter',
      public_key: 'key',
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
    })
    .execute();
  await db
    .insertInto('two_factors')
    .values({ account_id: id, secret: 'theirs', backup_codes: '[]' })
    .execute();
  await db.updateTable('accounts').set({ two_factor_on: true }).where('id', '=', id).execute();
  await db
    .insertInto('email_changes')
    .values({
      account_id: id,
      new_email: 'mallory@example.com',
      old_token_hash: Buffer.alloc(32, 1),
      new_token_hash: Buffer.alloc(32, 2),
      expires_at: new Date(Date.now() + 1_000_000),
    })
    .execute();
  await use(await linkFor(email));
  for (const table of ['passkeys', 'two_factors', 'email_changes'] as const) {
    const left = await db.selectFrom(table).select('account_id').execute();
    expect(left, table).toEqual([]);
  }
  const { two_factor_on } = await db
    .selectFrom('accounts')
    .select('two_factor_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(two_factor_on).toBe(false);
});
