import { createHash, randomUUID } from 'node:crypto';
import type { SendMessageInput } from '@stockroom/contract/contact';
import type { Db, Tx } from '@stockroom/db/db';
import { serveChallenge } from './challenge.ts';
import { sendMessage, type SentMessage } from './send-message.ts';
import { type MessageSender, weighMessage } from './weigh-message.ts';

export const challengeKey = 'the key of tests';

let made = 0;

/** A client address that no other sender of this file has. */
export function newAddress(): string {
  made += 1;
  return `192.0.2.${made}`;
}

export function messageInput(values: Partial<SendMessageInput> = {}): SendMessageInput {
  made += 1;
  return {
    requestId: randomUUID(),
    name: 'Ada Example',
    email: `ada-${made}@example.com`,
    message: 'Will the tins come back in blue?\n\nYours, Ada',
    ...values,
  };
}

/** As packages/client does it, by node's own SHA-256. */
export function solve(token: string): string {
  for (let number = 0; ; number += 1) {
    const hash = createHash('sha256').update(`${token}:${number}`).digest();
    if (hash.readUInt16BE() === 0) return String(number);
  }
}

/** A form that was opened a minute ago, and solved. */
export function solved(): { challenge: string; proof: string } {
  const { token } = serveChallenge(challengeKey, Date.now() - 60_000);
  return { challenge: token, proof: solve(token) };
}

/** Weighs and saves a message, as `contact.send` does. */
export async function send(
  {
    db,
    transact,
  }: { db: Db; transact: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result> },
  input: SendMessageInput,
  sender: Partial<MessageSender> = {},
): Promise<SentMessage> {
  const from = { account: null, address: newAddress(), challengeKey, ...sender };
  const weighed = await weighMessage(db, from, input);
  return await transact((tx) => sendMessage(tx, weighed, input));
}

/** The row of a message by its receipt. */
export async function messageRow(db: Db, receipt: string) {
  return await db
    .selectFrom('messages')
    .selectAll()
    .where('request_id', '=', receipt)
    .executeTakeFirstOrThrow();
}

/** The mails that follow from a message, in the order in which they were queued. */
export async function mailsOf(db: Db, id: string) {
  return await db
    .selectFrom('mails')
    .selectAll()
    .where('cause', 'like', `message/${id}/%`)
    .orderBy('id')
    .execute();
}
