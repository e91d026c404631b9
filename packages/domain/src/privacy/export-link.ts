import { createHash, randomBytes } from 'node:crypto';
import type { Db, Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import type { Person } from './person.ts';

/** Minutes in which an archive may be fetched after the password was given for it. */
export const exportMinutes = 10;

const kept = z.object({
  by: z.string(),
  accountId: z.string().nullable(),
  provenEmail: z.string().nullable(),
});

/**
 * Whoever has proved that they may have a person's archive gets an address to fetch it from: an answer
 * of a procedure is no place for megabytes, and a form without scripts can only be sent somewhere. It
 * works for this account alone, for a few minutes, and only its hash is kept.
 */
export async function createExportLink(
  tx: Tx,
  account: { id: string },
  { accountId, provenEmail }: Person,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('verifications')
    .values({
      identifier: identifierOf(token),
      value: JSON.stringify({ by: account.id, accountId, provenEmail }),
      expires_at: sql<Date>`now() + make_interval(mins => ${exportMinutes})`,
    })
    .execute();
  return token;
}

/**
 * Whose archive that is; null where the link is not this account's, has lapsed or never was, and where it
 * is of somebody else and whoever asked for it is no owner any more.
 */
export async function findExportLink(
  db: Db,
  account: Pick<Account, 'id' | 'role'>,
  token: string,
): Promise<Person | null> {
  const row = await db
    .selectFrom('verifications')
    .select('value')
    .where('identifier', '=', identifierOf(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!row) return null;
  const { by, accountId, provenEmail } = kept.parse(JSON.parse(row.value));
  const mayHaveIt = by === account.id && (accountId === account.id || account.role === 'owner');
  return mayHaveIt ? { accountId, provenEmail } : null;
}

function identifierOf(token: string): string {
  return `export:${createHash('sha256').update(token).digest('hex')}`;
}
