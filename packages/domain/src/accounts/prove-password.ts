import type { Db } from '@stockroom/db/db';
import { countHit } from '../rate-limits/count-hit.ts';
import { ShopError } from '../shop-error.ts';
import type { Passwords } from './passwords.ts';

/**
 * Whoever is signed in shows that the account is theirs. Before a transaction and not in one: hashing
 * takes its time. Tries are counted by the account, as a stolen session may come from anywhere.
 * @throws wrong_password, too_many_requests
 */
export async function provePassword(
  db: Db,
  passwords: Passwords,
  { accountId, password }: { accountId: string; password: string },
): Promise<void> {
  await countHit(db, { key: `password/${accountId}`, limit: 10, windowSeconds: 600 });
  const credential = await db
    .selectFrom('credentials')
    .select('password_hash as hash')
    .where('account_id', '=', accountId)
    .where('provider', '=', 'credential')
    .executeTakeFirst();
  const hash = credential?.hash;
  if (!hash || !(await passwords.verify({ hash, password }))) {
    throw new ShopError({ code: 'wrong_password' });
  }
}
