import type { MailStatus } from '@stockroom/contract/office';
import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import type { OrderStatus } from '@stockroom/db/tables/orders';
import { ShopError } from '../shop-error.ts';
import { type MessageCard, messageCardColumns } from './list-messages.ts';

/** Most orders, and most other messages, that are shown beside one. */
const mostBeside = 5;

export interface MessageDetail extends MessageCard {
  body: string;
  /** Whether its sender was signed in, with this address or another one. */
  account: { name: string; email: string } | null;
  /** The order that they named, if there is one: `sameAddress` if it was placed with the address they gave. */
  order: { number: string; sameAddress: boolean } | null;
  /** The mail that told them that we have it; null: none was sent. */
  confirmation: MessageMail | null;
  answers: MessageAnswer[];
  /** The newest orders of that address. */
  orders: { number: string; status: OrderStatus; placedAt: Date; total: Money }[];
  /** The newest other messages of that address. */
  others: MessageCard[];
}

export interface MessageMail {
  id: string;
  status: MailStatus;
  lastError: string | null;
}

export interface MessageAnswer {
  id: string;
  body: string;
  /** Whose account is gone has no name. */
  by: string | null;
  createdAt: Date;
  mail: MessageMail;
}

/** A thread in its order, and what is known of whoever began it. @throws not_found */
export async function readMessage(db: Db, { id }: { id: string }): Promise<MessageDetail> {
  const row = await db
    .selectFrom('messages as m')
    .leftJoin('accounts as a', 'a.id', 'm.account_id')
    .leftJoin('orders as o', 'o.number', 'm.order_number')
    .leftJoin('mails as c', 'c.id', 'm.confirmation_mail_id')
    .select([
      ...messageCardColumns,
      'm.body',
      'a.name as accountName',
      'a.email as accountEmail',
      'o.number as foundNumber',
      'o.email as orderEmail',
      'c.id as mailId',
      'c.status as mailStatus',
      'c.last_error as mailError',
    ])
    .where('m.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ShopError({ code: 'not_found', what: 'message' });
  const { accountName, accountEmail, foundNumber, orderEmail, mailId, mailStatus, mailError } = row;
  const { body, ...card } = row;
  return {
    ...cardOf(card),
    body,
    account:
      accountName === null || accountEmail === null
        ? null
        : { name: accountName, email: accountEmail },
    order:
      foundNumber === null ? null : { number: foundNumber, sameAddress: orderEmail === row.email },
    confirmation:
      mailId === null || mailStatus === null
        ? null
        : { id: mailId, status: mailStatus, lastError: mailError },
    answers: await readAnswers(db, id),
    orders: await readOrdersOf(db, row.email),
    others: await readOthers(db, row),
  };
}

function cardOf(row: MessageCard): MessageCard {
  const { id, name, email, status, doubt, unread, excerpt, orderNumber, createdAt } = row;
  return { id, name, email, status, doubt, unread, excerpt, orderNumber, createdAt };
}

async function readAnswers(db: Db, messageId: string): Promise<MessageAnswer[]> {
  const rows = await db
    .selectFrom('answers as a')
    .innerJoin('mails as m', 'm.id', 'a.mail_id')
    .leftJoin('accounts as who', 'who.id', 'a.account_id')
    .select([
      'a.id',
      'a.body',
      'who.name as by',
      'a.created_at as createdAt',
      'm.id as mailId',
      'm.status',
      'm.last_error as lastError',
    ])
    .where('a.message_id', '=', messageId)
    .orderBy('a.id')
    .execute();
  return rows.map(({ mailId, status, lastError, ...answer }) => ({
    ...answer,
    mail: { id: mailId, status, lastError },
  }));
}

/** Those of a guest by the address, those of an account by the account that has it. */
async function readOrdersOf(db: Db, email: string): Promise<MessageDetail['orders']> {
  const rows = await db
    .selectFrom('orders as o')
    .select(['o.number', 'o.status', 'o.placed_at as placedAt', 'o.total_amount', 'o.currency'])
    .where((eb) =>
      eb.or([
        eb.and([eb('o.email', '=', email), eb('o.account_id', 'is', null)]),
        eb('o.account_id', '=', eb.selectFrom('accounts').select('id').where('email', '=', email)),
      ]),
    )
    .orderBy('o.id', 'desc')
    .limit(mostBeside)
    .execute();
  return rows.map(({ total_amount: amount, currency, ...order }) => ({
    ...order,
    total: { amount, currency },
  }));
}

async function readOthers(
  db: Db,
  { id, email }: { id: string; email: string },
): Promise<MessageCard[]> {
  return await db
    .selectFrom('messages as m')
    .select(messageCardColumns)
    .where('m.email', '=', email)
    .where('m.id', '<>', id)
    .orderBy('m.id', 'desc')
    .limit(mostBeside)
    .execute();
}
