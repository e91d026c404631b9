import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { findOwnerLink } from './find-owner-link.ts';
import { makeOwner, type MadeOwner } from './make-owner.ts';

const { db, transact } = testDatabase();

async function make(email: string): Promise<MadeOwner> {
  return await transact((tx) => makeOwner(tx, { email }));
}

async function roleOf(id: string) {
  const { role } = await db
    .selectFrom('accounts')
    .select('role')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return role;
}

test('a verified account becomes an owner, with an audit row; again changes nothing', async () => {
  const { id, email } = await addAccount(db);
  const other = await addAccount(db);
  expect(await make(email)).toEqual({ outcome: 'made' });
  expect(await make(email)).toEqual({ outcome: 'was_owner' });
  expect(await roleOf(id)).toBe('owner');
  expect(await roleOf(other.id)).toBe('customer');
  const rows = await db
    .selectFrom('audit')
    .select(['action', 'account_id', 'detail'])
    .where('subject', '=', `account/${id}`)
    .execute();
  expect(rows).toEqual([
    { action: 'owner.made', account_id: null, detail: { by: 'npm run owner' } },
  ]);
});

test('an unverified account may be anybody: it stays as it is, and a link is made', async () => {
  const { id, email } = await addAccount(db, { emailVerified: false });
  expect(await make(email)).toEqual({ outcome: 'link', token: expect.any(String) });
  expect(await roleOf(id)).toBe('customer');
});

test('an address without an account gets a link for a day, which replaces the earlier ones', async () => {
  const email = 'olive@example.com';
  const first = await make(email);
  const second = await make(email);
  if (first.outcome !== 'link' || second.outcome !== 'link') throw new Error('expected links');
  expect(await findOwnerLink(db, first.token)).toBeNull();
  expect(await findOwnerLink(db, second.token)).toEqual({ email });
  const rows = await db
    .selectFrom('verifications')
    .selectAll()
    .where('value', '=', email)
    .execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(second.token);
  const hours = ((rows[0]?.expires_at.getTime() ?? 0) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23.9);
  expect(hours).toBeLessThanOrEqual(24);
});
