import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';

/**
 * Somebody of whom the shop keeps something: an account, a guest who is known by an e-mail address, or
 * both. The address is one that the person has proved to own; what was merely typed proves nothing, and
 * another person's orders may hang on it.
 */
export interface Person {
  accountId: string | null;
  provenEmail: string | null;
}

/** An account as a person: an address that it has not verified may be anybody's. */
export function personOf(account: { id: string; email: string; emailVerified: boolean }): Person {
  return { accountId: account.id, provenEmail: account.emailVerified ? account.email : null };
}

/** The ids of a person's rows, from which each table's condition is made. */
export interface Holdings extends Person {
  /** Those that are proved. What hangs on one that was merely typed may be somebody else's. */
  emails: string[];
  orderIds: string[];
  mailIds: string[];
  messageIds: string[];
  /** Network addresses that sessions of this account, and of no other, came from. */
  addresses: string[];
}

/** What hangs on these orders alone: for an erasure that was waiting until they had been sent. */
export async function holdingsOfOrders(db: Db, orderIds: string[]): Promise<Holdings> {
  const mails = await db
    .selectFrom('mails')
    .select('id')
    .where('order_id', 'in', orderIds)
    .execute();
  const nobody = {
    accountId: null,
    provenEmail: null,
    emails: [],
    addresses: [],
    messageIds: [],
  };
  return { ...nobody, orderIds, mailIds: mails.map(({ id }) => id) };
}

/** `except`: orders that are left out, with their mails. */
export async function findHoldings(
  db: Db,
  person: Person,
  { except = [] }: { except?: readonly string[] } = {},
): Promise<Holdings> {
  const { accountId, provenEmail } = person;
  const orders = await ordersOf(db, person);
  const orderIds = orders.map(({ id }) => id).filter((id) => !except.includes(id));
  const messageIds = await messagesOf(db, person);
  const mails = await db
    .selectFrom('mails')
    .select('id')
    .where((eb) =>
      eb.or([
        // What the owner was told of a message has nothing but its cause to know it by.
        eb(sql`split_part(cause, '/', 2)`, '=', sql<string>`any(${messageIds}::text[])`).and(
          'cause',
          'like',
          'message/%',
        ),
        eb('order_id', '=', sql<string>`any(${orderIds}::bigint[])`),
        eb.and([
          eb('order_id', 'is', null),
          eb.or([
            eb('account_id', '=', accountId),
            ...(provenEmail === null ? [] : [eb('recipient', '=', provenEmail)]),
          ]),
        ]),
      ]),
    )
    .execute();
  return {
    ...person,
    emails: provenEmail === null ? [] : [provenEmail],
    orderIds,
    mailIds: mails.map(({ id }) => id),
    messageIds,
    addresses: accountId ? await addressesOf(db, accountId) : [],
  };
}

/** Orders that the account placed, and a guest's of the proven address; the oldest first. */
export async function ordersOf(db: Db, { accountId, provenEmail }: Person) {
  return await db
    .selectFrom('orders')
    .select(['id', 'number', 'status'])
    .where((eb) =>
      eb.or([
        eb('account_id', '=', accountId),
        ...(provenEmail === null
          ? []
          : [eb.and([eb('account_id', 'is', null), eb('email', '=', provenEmail)])]),
      ]),
    )
    .orderBy('id')
    .execute();
}

async function messagesOf(db: Db, { accountId, provenEmail }: Person): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('account_id', '=', accountId),
        ...(provenEmail === null ? [] : [eb('email', '=', provenEmail)]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

async function addressesOf(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sessions as s')
    .select('s.ip_address as address')
    .distinct()
    .where('s.account_id', '=', accountId)
    .where('s.ip_address', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sessions as o')
            .select('o.id')
            .whereRef('o.ip_address', '=', 's.ip_address')
            .where('o.account_id', '<>', accountId),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ address }) => (address === null ? [] : [address]));
}
