import { randomUUID } from 'node:crypto';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { queueMail } from '../mail/queue-mail.ts';
import { readShop } from '../shop/read-shop.ts';
import { describeDevice } from './describe-device.ts';
import { networkOf } from './network-of.ts';

/** A traveller is told of the first of a day's new places; so is whoever is robbed. */
const mostMailsADay = 3;

/** Days after which a place from where somebody signed in would be news again. */
export const knownDays = 400;

export interface SignIn {
  account: { id: string; email: string };
  userAgent: string | null;
  address: string;
}

/**
 * Remembers from where an account has signed in, by kind of browser and neighbourhood of the address,
 * and tells its mailbox when that is new. Never of the very first: it is whoever opened the account. Where
 * all earlier ones have been forgotten, after `knownDays`, none is the very first.
 */
export async function recordSignIn(tx: Tx, { account, userAgent, address }: SignIn): Promise<void> {
  const device = describeDevice(userAgent);
  // Two at once are one after the other here: the second knows what the first has written.
  const { isOld } = await tx
    .selectFrom('accounts')
    .select(sql<boolean>`created_at < now() - make_interval(days => ${knownDays})`.as('isOld'))
    .where('id', '=', account.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = await tx
    .selectFrom('known_sign_ins')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('account_id', '=', account.id)
    .executeTakeFirstOrThrow();
  const { isNew } = await tx
    .insertInto('known_sign_ins')
    .values({ account_id: account.id, device, network: networkOf(address) })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'device', 'network'])
        .doUpdateSet({ last_at: sql<Date>`now()` }),
    )
    // Of a row that an upsert has just made, xmax is nobody's.
    .returning(sql<boolean>`xmax = 0`.as('isNew'))
    .executeTakeFirstOrThrow();
  const isVeryFirst = before.count === '0' && !isOld;
  if (!isNew || isVeryFirst || (await toldToday(tx, account)) >= mostMailsADay) return;
  const { name } = await readShop(tx);
  await queueMail(tx, {
    kind: 'new_sign_in',
    to: account.email,
    cause: `account/${account.id}/sign-in/${randomUUID()}`,
    data: {
      shopName: name,
      path: '/account/security',
      at: new Date().toISOString(),
      device,
      ipAddress: address,
    },
    accountId: account.id,
  });
}

async function toldToday(tx: Tx, account: { id: string }): Promise<number> {
  const { count } = await tx
    .selectFrom('mails')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('account_id', '=', account.id)
    .where('kind', '=', 'new_sign_in')
    .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return Number(count);
}
