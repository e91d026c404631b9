import { randomUUID } from 'node:crypto';
import type { Db } from '@stockroom/db/db';
import { jobsSchema } from '@stockroom/db/migrate';
import type { Transact } from '@stockroom/db/transact';
import { addOpenPayment } from '@stockroom/testing/payment-rows';
import { addAccount, addVariant, placeInput } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { addAddress } from '../addresses/add-address.ts';
import { setLine } from '../cart/set-line.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { orderMailData } from '../orders/order-mail-data.ts';
import { type PlacedOrder, placeOrder } from '../orders/place-order.ts';
import { shipOrder } from '../orders/ship-order.ts';

interface Handles {
  db: Db;
  transact: Transact;
}

export interface AddedPerson {
  account: { id: string; email: string; emailVerified: true };
  order: PlacedOrder;
}

/**
 * Somebody with a row in every table that can be about a person, the tag in every column that can hold
 * it. Whoever adds such a table or column fills it here; `classification.test.ts` says which is missing.
 */
export async function addPerson({ db, transact }: Handles, tag: string): Promise<AddedPerson> {
  const { id, email } = await addAccount(db, { email: `${tag}@mail.test` });
  const account = { id, email, emailVerified: true } as const;
  await db
    .updateTable('accounts')
    .set({ name: `Name ${tag}`, image: `${tag}.png` })
    .where('id', '=', id)
    .execute();

  const order = await addShippedOrder({ db, transact }, account, tag);
  await addSignIns(db, account, tag);
  await addMoreSignIns(db, account, tag);
  await transact((tx) =>
    addAddress(tx, account, {
      name: `Name ${tag}`,
      line1: `1 ${tag} Street`,
      line2: `Flat ${tag}`,
      city: `${tag} Town`,
      region: `County ${tag}`,
      postcode: 'LS1 1AA',
      country: 'GB',
      phone: `+44 ${tag}`,
    }),
  );
  const waiting = await addVariant(db);
  await transact((tx) => setLine(tx, { accountId: id }, { variantId: waiting.id, quantity: 2 }));
  await addRecords(db, account, order, tag);
  await addPost({ transact }, account);
  await addMessage({ db, transact }, account, order, tag);
  return { account, order };
}

/** An order of one piece, paid, sent and partly refunded. */
async function addShippedOrder(
  { db, transact }: Handles,
  account: { id: string; email: string },
  tag: string,
): Promise<PlacedOrder> {
  const order = await addOrderOf({ db, transact }, account, tag);
  const payment = await addOpenPayment({ transact }, order, `test-${account.id.slice(0, 8)}`);
  await db
    .updateTable('payments')
    .set({
      status: 'paid',
      paid_amount: payment.amount.amount,
      paid_currency: 'GBP',
      url: `https://bank.test/${tag}`,
    })
    .where('id', '=', payment.id)
    .execute();
  await db
    .insertInto('refunds')
    .values({
      payment_id: payment.id,
      amount: 1,
      reason: 'staff',
      status: 'done',
      provider_ref: randomUUID(),
    })
    .execute();
  await sendOrder({ db, transact }, order, tag);
  await db
    .updateTable('carts')
    .set({ token_hash: Buffer.from(tag) })
    .where('id', '=', (eb) => eb.selectFrom('orders').select('cart_id').where('id', '=', order.id))
    .execute();
  await transact(async (tx) =>
    queueMail(tx, {
      kind: 'order_confirmed',
      to: account.email,
      cause: `order/${order.id}/${tag}`,
      data: await orderMailData(tx, order.id),
      orderId: order.id,
      accountId: account.id,
    }),
  );
  const mail = await db
    .updateTable('mails')
    .set({
      status: 'failed',
      subject: `For ${tag}`,
      html: `<p>${tag}</p>`,
      text: tag,
      last_error: `No such mailbox: ${tag}`,
    })
    .where('order_id', '=', order.id)
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`update ${sql.table(`${jobsSchema}.job`)} set output = ${JSON.stringify({ message: `550 ${tag}` })}
    where data ->> 'mailId' = ${mail.id}`.execute(db);
  await db
    .insertInto('audit')
    .values([
      { account_id: account.id, action: 'mail.send_again', subject: 'mail/0', detail: '{}' },
      {
        action: 'mail.send_again',
        subject: `mail/${mail.id}`,
        detail: JSON.stringify({ recipient: account.email }),
      },
    ])
    .execute();
  return order;
}

/** An unpaid order of the account, to an address with the tag in it. */
export async function addOrderOf(
  { db, transact }: Handles,
  account: { id: string; email: string },
  tag: string,
): Promise<PlacedOrder> {
  const variant = await addVariant(db);
  const cart = { accountId: account.id };
  await transact((tx) => setLine(tx, cart, { variantId: variant.id, quantity: 1 }));
  const address = {
    name: `Name ${tag}`,
    line1: `1 ${tag} Street`,
    line2: `Flat ${tag}`,
    city: `${tag} Town`,
    postcode: 'LS1 1AA',
    country: 'GB',
    phone: `+44 ${tag}`,
  };
  const input = await placeInput(db, { email: account.email, address });
  return await transact((tx) => placeOrder(tx, { cart, accountId: account.id }, input));
}

/** By a carrier whose number and link have the tag in them. */
export async function sendOrder(
  { db, transact }: Handles,
  order: { id: string },
  tag: string,
): Promise<void> {
  await db
    .updateTable('orders')
    .set({ status: 'packed', reserved_until: null, paid_at: new Date() })
    .where('id', '=', order.id)
    .execute();
  const tracking = { trackingNumber: tag, trackingUrl: `https://van.test/${tag}` };
  await transact((tx) =>
    shipOrder(tx, { kind: 'staff' }, order, { carrier: 'other', ...tracking }),
  );
}

async function addSignIns(db: Db, { id, email }: { id: string; email: string }, tag: string) {
  const expires_at = new Date(Date.now() + 3_600_000);
  await db
    .insertInto('sessions')
    .values({
      account_id: id,
      token: `secret-token-${tag}`,
      expires_at,
      ip_address: `ip-${tag}`,
      seen_address: `seen-${tag}`,
      browser: `Browser ${tag}`,
    })
    .execute();
  await db
    .insertInto('credentials')
    .values({
      account_id: id,
      provider: 'credential',
      provider_account_id: `at-provider-${tag}`,
      password_hash: `secret-hash-${tag}`,
      access_token: `secret-access-${tag}`,
      refresh_token: `secret-refresh-${tag}`,
      id_token: `secret-id-${tag}`,
    })
    .execute();
  await db
    .insertInto('verifications')
    .values([
      { identifier: `secret-reset-${tag}`, value: id, expires_at },
      { identifier: `secret-owner-${tag}`, value: email, expires_at },
    ])
    .execute();
}

async function addMessage(
  { db, transact }: Handles,
  { id, email }: { id: string; email: string },
  order: PlacedOrder,
  tag: string,
) {
  const message = await db
    .insertInto('messages')
    .values({
      request_id: randomUUID(),
      thread_id: randomUUID(),
      name: `Name ${tag}`,
      email,
      account_id: id,
      order_number: order.number,
      body: `Where is my order? ${tag}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const to = { name: `Name ${tag}`, body: `Where is my order? ${tag}` };
  const mailId = await transact((tx) =>
    queueMail(tx, {
      kind: 'account_exists',
      to: 'owner@shop.test',
      replyTo: email,
      thread: [`${tag}@thread.test`],
      cause: `message/${message.id}`,
      data: { shopName: to.name, path: '/' },
    }),
  );
  await db
    .updateTable('mails')
    .set({ status: 'kept', text: to.body })
    .where('id', '=', mailId)
    .execute();
  await db
    .insertInto('answers')
    .values({
      message_id: message.id,
      request_id: randomUUID(),
      body: `Dear ${tag}`,
      mail_id: mailId,
    })
    .execute();
}

/** The tag is not in it: what staff wrote for the shop stays. */
async function addPost({ transact }: Pick<Handles, 'transact'>, account: { id: string }) {
  const slug = `post-${randomUUID()}`;
  await transact(async (tx) => {
    const text = { title: 'On lamps', summary: '', markdown: 'Lamps.', cover_alt: '' };
    const post = await tx
      .insertInto('posts')
      .values({ ...text, slug, author_id: account.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.insertInto('post_slugs').values({ slug, post_id: post.id }).execute();
    await tx
      .insertInto('pictures')
      .values({
        key: randomUUID().replaceAll('-', '').slice(0, 22),
        width: 1,
        height: 1,
        uploaded_by: account.id,
      })
      .execute();
    await tx
      .insertInto('post_revisions')
      .values({
        ...text,
        post_id: post.id,
        version: 1,
        kind: 'saved',
        words: 1,
        account_id: account.id,
      })
      .execute();
  });
}

async function addMoreSignIns(db: Db, { id }: { id: string }, tag: string) {
  const expires_at = new Date(Date.now() + 3_600_000);
  await db
    .insertInto('known_sign_ins')
    .values({ account_id: id, device: `Device ${tag}`, network: `network-${tag}` })
    .execute();
  await db
    .insertInto('passkeys')
    .values({
      account_id: id,
      name: `Phone of ${tag}`,
      credential_id: `credential-${tag}`,
      public_key: `public-${tag}`,
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
    })
    .execute();
  await db
    .insertInto('two_factors')
    .values({ account_id: id, secret: `secret-two-${tag}`, backup_codes: `secret-codes-${tag}` })
    .execute();
  await db
    .insertInto('email_changes')
    .values({
      account_id: id,
      new_email: `new-${tag}@mail.test`,
      old_token_hash: Buffer.from(`secret-old-${tag}`),
      new_token_hash: Buffer.from(`secret-new-${tag}`),
      expires_at,
    })
    .execute();
  await db
    .insertInto('done_requests')
    .values({ account_id: id, request_id: randomUUID(), what: 'account.changeEmail' })
    .execute();
}

async function addRecords(
  db: Db,
  { id, email }: { id: string; email: string },
  order: PlacedOrder,
  tag: string,
) {
  const window_start = new Date();
  await db
    .insertInto('rate_limits')
    .values([
      { key: `mail/verify_email/${email}`, window_start, hits: 1 },
      { key: `auth/ip-${tag}|/sign-in/email`, window_start, hits: 1 },
      { key: `export/${id}`, window_start, hits: 1 },
    ])
    .execute();
  // As the bank of the demo shop knows the order: by its number and its own page.
  await db
    .insertInto('test_bank.sessions')
    .values({
      id: randomUUID(),
      idempotency_key: randomUUID(),
      amount: order.total.amount,
      currency: 'GBP',
      reference: order.number,
      description: `Order ${order.number}`,
      success_url: `https://shop.test/orders/${order.number}?token=${order.accessToken}`,
      cancel_url: `https://shop.test/orders/${order.number}?token=${order.accessToken}`,
      expires_at: window_start,
    })
    .execute();
}
