import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { queueMail } from './queue-mail.ts';

type Transact = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

export interface AddMailValues {
  kind?: 'verify_email' | 'reset_password';
  to?: string;
  cause?: string;
}

/** A mail as it is queued. */
export async function addMail(
  { db, transact }: { db: Db; transact: Transact },
  values: AddMailValues = {},
): Promise<string> {
  const cause = values.cause ?? `test/${randomUUID()}`;
  const kind = values.kind ?? 'verify_email';
  await transact((tx) =>
    queueMail(tx, {
      kind,
      to: values.to ?? 'ada@example.com',
      cause,
      data: { shopName: 'Test shop', path: '/verify?token=secret-of-the-link', hours: 24 },
    }),
  );
  const { id } = await db
    .selectFrom('mails')
    .select('id')
    .where('cause', '=', `${cause}/${kind}`)
    .executeTakeFirstOrThrow();
  return id;
}

export async function mailRow(db: Db, id: string) {
  return await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** How many jobs wait to send this mail. */
export async function countSendJobs(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from pgboss.job
    where name = 'mail.send' and state = 'created' and data->>'mailId' = ${id}`.execute(db);
  return Number(rows[0]?.n ?? 0);
}
