import type { Tx } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { setAccount } from '@stockroom/domain/accounts/set-account';
import type { Hashing } from './cap-hashing.ts';

export const demoPassword = 'stockroom-demo';

export const demoAccounts = [
  { email: 'owner@stockroom.test', name: 'Olive Owner', role: 'owner' },
  { email: 'customer@stockroom.test', name: 'Casey Customer', role: 'customer' },
] as const;

/**
 * The sign-ins of the demo shop. Only for an empty database with DEMO=1, which the caller has made
 * sure of: everybody knows this password. What the owner leaves in the shop comes in the same transaction,
 * so that there are no accounts without it.
 */
export async function seedDemoAccounts(
  transact: Transact,
  hashing: Hashing,
  leave?: (tx: Tx, owner: { id: string }) => Promise<void>,
): Promise<void> {
  const hashes = await Promise.all(demoAccounts.map(() => hashing.hash(demoPassword)));
  await transact(async (tx) => {
    for (const [index, account] of demoAccounts.entries()) {
      const passwordHash = hashes[index];
      if (passwordHash === undefined) continue;
      const id = await setAccount(tx, { ...account, passwordHash });
      if (account.role === 'owner') await leave?.(tx, { id });
    }
  });
}
