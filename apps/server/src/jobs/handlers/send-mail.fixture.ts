/**
 * A process for tests to kill: does the job 'mail.send' once, for the mail, the database and the mail
 * server in its arguments.
 */
import { connect } from '@stockroom/db/connect';
import { createTransact } from '@stockroom/db/transact';
import pino from 'pino';
import { sendMail } from './send-mail.ts';

const [mailId = '', url = '', smtpUrl = ''] = process.argv.slice(2);
const connected = connect({ url, max: 2 });
const { db } = connected;
const context = { db, transact: createTransact(db), publicUrl: 'https://shop.test' };
await sendMail(smtpUrl)(
  context,
  { mailId },
  {
    id: 'killed',
    attempt: 0,
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
  },
);
await connected.close();
