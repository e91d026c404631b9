import { randomUUID } from 'node:crypto';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { writeAudit } from '../office/write-audit.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { ShopError } from '../shop-error.ts';
import { readShop } from '../shop/read-shop.ts';
import { eraseRows } from './erase-rows.ts';
import { findHoldings, holdingsOfOrders, ordersOf, type Person } from './person.ts';

/** What became of it at once, and what has to wait. */
export interface Erased {
  /** Numbers of orders that still have to reach their customer; a job erases them afterwards. */
  waiting: string[];
}

/**
 * Forgets a person. Orders stay, with their sums and the country that decides the tax; whose they were goes.
 * Orders that are not paid are called off. Those that are paid and not sent keep where they go until they
 * have left: the person bought them, and the law (GDPR art. 6(1)(b), 17(3)(b)) lets the shop finish.
 *
 * Locks as `placeOrder` does, the cart before the account: an order that is being placed at this moment
 * commits first and is found here, or finds no cart.
 * @throws not_found, last_owner
 */
export async function erasePerson(tx: Tx, actor: Actor, person: Person): Promise<Erased> {
  const email = await lockPerson(tx, person);
  for (const order of await ordersOf(tx, person)) {
    if (order.status === 'awaiting_payment') await cancelOrder(tx, { kind: actor.kind }, order);
  }
  const waiting = await letWait(tx, person);
  const holdings = await findHoldings(tx, person, { except: waiting.map(({ id }) => id) });
  const mailIds = await leaveQueued(tx, holdings.mailIds);
  await eraseRows(tx, { ...holdings, mailIds });

  const numbers = waiting.map(({ number }) => number);
  if (email !== null) await sayGoodbye(tx, email, numbers);
  const by = actor.accountId === person.accountId ? { kind: actor.kind } : actor;
  await writeAudit(tx, by, 'customer.erase', 'customer/erased', {
    by: actor.kind,
    waiting: numbers,
  });
  return { waiting: numbers };
}

/** Where the last mail goes; null where it is not known whose mailbox that is. */
async function lockPerson(tx: Tx, { accountId, provenEmail }: Person): Promise<string | null> {
  if (accountId === null) return provenEmail;
  await tx
    .selectFrom('carts')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('id')
    .forUpdate()
    .execute();
  // Every owner's row, in one order: of the last two, who leave at once, one must stay.
  const held = await tx
    .selectFrom('accounts')
    .select(['id', 'email', 'role'])
    .where((eb) => eb.or([eb('id', '=', accountId), eb('role', '=', 'owner')]))
    .orderBy('id')
    .forUpdate()
    .execute();
  const account = held.find(({ id }) => id === accountId);
  if (!account) throw new ShopError({ code: 'not_found', what: 'account' });
  const others = held.filter(({ id, role }) => role === 'owner' && id !== accountId);
  if (account.role === 'owner' && others.length === 0) throw new ShopError({ code: 'last_owner' });
  return account.email;
}

/**
 * Orders that are still to be packed, sent or refunded, or whose payment session is still open: they leave
 * the account, and `finishErasures` does the rest.
 */
async function letWait(tx: Tx, person: Person): Promise<{ id: string; number: string }[]> {
  const ids = (await ordersOf(tx, person)).map(({ id }) => id);
  return await tx
    .updateTable('orders')
    .set({ erase_asked_at: sql<Date>`coalesce(erase_asked_at, now())`, account_id: null })
    .where('id', '=', sql<string>`any(${ids}::bigint[])`)
    .where(isUnfinished)
    .returning(['id', 'number'])
    .execute();
}

/** Of `orders`: something is still to be done for its customer, or with their money. */
export const isUnfinished = sql<boolean>`(
  orders.status in ('awaiting_payment', 'paid', 'packed')
  or exists (select from payments p where p.order_id = orders.id and (
       p.status in ('opening', 'open')
       or exists (select from refunds r where r.payment_id = p.id and r.status = 'pending'))))`;

/** A mail that is on its way is sent, and erased then. The ids of the others. */
async function leaveQueued(tx: Tx, mailIds: string[]): Promise<string[]> {
  const queued = await tx
    .updateTable('mails')
    .set({ erase_when_settled: true, account_id: null })
    .where('id', '=', sql<string>`any(${mailIds}::bigint[])`)
    .where('status', '=', 'queued')
    .returning('id')
    .execute();
  const left = new Set(queued.map(({ id }) => id));
  return mailIds.filter((id) => !left.has(id));
}

async function sayGoodbye(tx: Tx, email: string, waiting: string[]): Promise<void> {
  const { name } = await readShop(tx);
  await queueMail(tx, {
    kind: 'account_erased',
    to: email,
    cause: `erased/${randomUUID()}`,
    data: { shopName: name, waiting },
    eraseWhenSettled: true,
  });
}

/**
 * Erases orders whose customer has asked for it and that have been sent, refunded or called off since. A job
 * does it every hour. Says how many.
 */
export async function finishErasures(tx: Tx): Promise<number> {
  const orders = await tx
    .selectFrom('orders')
    .select('id')
    .where('erase_asked_at', 'is not', null)
    .where('erased_at', 'is', null)
    .where(sql<boolean>`not ${isUnfinished}`)
    .orderBy('id')
    .limit(500)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  if (orders.length === 0) return 0;
  const holdings = await holdingsOfOrders(
    tx,
    orders.map(({ id }) => id),
  );
  await eraseRows(tx, { ...holdings, mailIds: await leaveQueued(tx, holdings.mailIds) });
  return orders.length;
}
