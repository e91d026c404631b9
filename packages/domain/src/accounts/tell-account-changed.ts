import { randomUUID } from 'node:crypto';
import type { AccountChange } from '@stockroom/contract/mail';
import type { Tx } from '@stockroom/db/db';
import { queueMail } from '../mail/queue-mail.ts';
import { readShop } from '../shop/read-shop.ts';

export interface ChangeToTell {
  account: { id: string; email: string };
  what: AccountChange;
  /** By which browser it was done, in words. */
  device: string;
}

/** Whatever changes how an account is signed in to is told to its mailbox, in the same transaction. */
export async function tellAccountChanged(tx: Tx, change: ChangeToTell): Promise<void> {
  const { account, what, device } = change;
  const { name } = await readShop(tx);
  await queueMail(tx, {
    kind: 'account_changed',
    to: account.email,
    cause: `account/${account.id}/${what}/${randomUUID()}`,
    data: { shopName: name, path: '/reset-password', at: new Date().toISOString(), what, device },
    accountId: account.id,
  });
}
