import type { Role } from '@stockroom/contract/account';
import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { listAddresses } from '../addresses/list-addresses.ts';
import type { SavedAddress } from '../addresses/saved-address.ts';
import type { OrderCard } from '../orders/list-orders.ts';
import { listOrders } from '../orders/list-orders.ts';
import { personOf, type Person } from '../privacy/person.ts';
import { ShopError } from '../shop-error.ts';
import { readSums } from './read-sums.ts';

/** Somebody who has bought here or could: an account, or a guest with their orders. */
export interface FoundCustomer {
  person: Person;
  account: { id: string; role: Role; emailVerified: boolean; createdAt: Date } | null;
  name: string;
  email: string;
}

export interface CustomerDetail {
  name: string;
  email: string;
  account: { role: Role; emailVerified: boolean; createdAt: Date } | null;
  spent: Money;
  ordersCount: number;
  orders: OrderCard[];
  addresses: SavedAddress[];
  messages: { id: string; at: Date; status: string; beginning: string }[];
}

/** The latest that are shown; the rest is found in the lists of orders and messages. */
const shown = 20;

/** @throws not_found */
export async function readCustomer(db: Db, key: string): Promise<CustomerDetail> {
  const { account, name, email } = await findCustomer(db, key);
  const of = account ? { accountId: account.id } : { guestEmail: email };
  const orders = await listOrders(db, of, { limit: shown });
  return {
    name,
    email,
    account: account && {
      role: account.role,
      emailVerified: account.emailVerified,
      createdAt: account.createdAt,
    },
    ...(await readSums(db, of)),
    orders: orders.items,
    addresses: account ? await listAddresses(db, account) : [],
    messages: await messagesOf(db, { email, accountId: account?.id ?? null }),
  };
}

/** `key` as `customerKey` has checked it. @throws not_found */
export async function findCustomer(db: Db, key: string): Promise<FoundCustomer> {
  if (key.startsWith('S-')) return await findByOrder(db, key);
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'role', 'email_verified', 'created_at'])
    .where('id', '=', key)
    .executeTakeFirst();
  if (!row) throw new ShopError({ code: 'not_found', what: 'customer' });
  const { id, name, email, role, email_verified: emailVerified, created_at: createdAt } = row;
  return {
    person: personOf({ id, email, emailVerified }),
    account: { id, role, emailVerified, createdAt },
    name,
    email,
  };
}

/** The account that an order belongs to, or its guest; an erased one is nobody's. */
async function findByOrder(db: Db, orderNumber: string): Promise<FoundCustomer> {
  const order = await db
    .selectFrom('orders')
    .select(['account_id', 'email', 'address'])
    .where('number', '=', orderNumber)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!order) throw new ShopError({ code: 'not_found', what: 'customer' });
  if (order.account_id !== null) return await findCustomer(db, order.account_id);
  return {
    // Whoever asks the owner has shown that the mailbox is theirs, by writing from it.
    person: { accountId: null, provenEmail: order.email },
    account: null,
    name: order.address.name,
    email: order.email,
  };
}

async function messagesOf(db: Db, of: { email: string; accountId: string | null }) {
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'created_at as at', 'status', 'body'])
    .where((eb) => eb.or([eb('email', '=', of.email), eb('account_id', '=', of.accountId)]))
    .orderBy('id', 'desc')
    .limit(shown)
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, beginning: body.slice(0, 140) }));
}
