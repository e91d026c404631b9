import type { Db } from '@stockroom/db/db';

export interface PasskeyFacts {
  id: string;
  /** As its owner calls it. */
  name: string;
  addedAt: string;
  /** Null until somebody has signed in with it. */
  usedAt: string | null;
  /** Whether it is kept by an account elsewhere, and survives the loss of the device. */
  backedUp: boolean;
}

/** The passkeys of an account, the oldest first. */
export async function listPasskeys(
  db: Db,
  account: { id: string },
): Promise<{ items: PasskeyFacts[] }> {
  const rows = await db
    .selectFrom('passkeys')
    .select(['id', 'name', 'backed_up', 'created_at', 'used_at'])
    .where('account_id', '=', account.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name ?? 'Passkey',
      addedAt: (row.created_at ?? new Date(0)).toISOString(),
      usedAt: row.used_at?.toISOString() ?? null,
      backedUp: row.backed_up,
    })),
  };
}
