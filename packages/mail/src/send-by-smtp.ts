import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { NodemailerError } from 'nodemailer/lib/errors';
import { explainSmtpError } from './explain-smtp-error.ts';
import { MailNotSent } from './mail-not-sent.ts';
import { oneLine } from './one-line.ts';
import { readSmtpUrl, type SmtpServer } from './smtp-url.ts';

export interface OutgoingMail {
  /** Of the row, so the same at every attempt; without its angle brackets. */
  messageId: string;
  from: { name: string; address: string };
  /** One address. */
  to: string;
  /** Where an answer goes; null: to `from`. */
  replyTo: string | null;
  /** Message ids of the mails that it follows, the first first. */
  thread: string[];
  /** Whether a person wrote it: then one who is away may say so, and the shop may hear of it. */
  byHand: boolean;
  subject: string;
  html: string;
  text: string;
}

/**
 * Resolves when a mail server has taken the mail. A rejection may still mean that it has: the answer
 * can get lost. @throws MailNotSent; what `signal` says when it is aborted
 */
export type SendMail = (mail: OutgoingMail, signal: AbortSignal) => Promise<void>;

/** In milliseconds. */
export interface SmtpLimits {
  /** To connect, greet and agree on TLS. */
  connect: number;
  /** Of silence. */
  silence: number;
  /** Of one mail, from first to last. */
  whole: number;
}

const patience: SmtpLimits = { connect: 10_000, silence: 20_000, whole: 45_000 };

/**
 * Sends by the server that SMTP_URL names, a connection for each mail: a shop sends few, and a fresh
 * connection has no state that another mail left. Nodemailer's connection is used rather than its
 * transport, which cannot be stopped half-way. @throws SmtpUrlError
 */
export function createSmtpSender(url: string, limits: SmtpLimits = patience): SendMail {
  const server = readSmtpUrl(url);
  return async (mail, signal) => {
    signal.throwIfAborted();
    const { envelope, message } = await compose(mail);
    const tooLong = AbortSignal.timeout(limits.whole);
    const connection = open(server, limits);
    try {
      await deliver(connection, server, { envelope, message }, AbortSignal.any([signal, tooLong]));
    } catch (error) {
      connection.close();
      signal.throwIfAborted();
      if (tooLong.aborted) {
        throw new MailNotSent('The mail server did not answer in time.', {
          permanent: false,
          cause: error,
        });
      }
      // Whatever nodemailer rejects with is one of its errors.
      throw explainSmtpError(error as NodemailerError, server);
    }
    sayGoodbye(connection);
  };
}

function open(server: SmtpServer, limits: SmtpLimits): SMTPConnection {
  return new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTLS,
    ignoreTLS: server.ignoreTLS,
    tls: { rejectUnauthorized: server.rejectUnauthorized, minVersion: 'TLSv1.2' },
    dnsTimeout: limits.connect,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.connect,
    socketTimeout: limits.silence,
    // Closing means at once: a server that stalls would not notice a polite end.
    socketCloseTimeout: 0,
  });
}

interface Composed {
  envelope: { from: string; to: string[] };
  message: Buffer;
}

async function deliver(
  connection: SMTPConnection,
  { auth }: SmtpServer,
  { envelope, message }: Composed,
  signal: AbortSignal,
): Promise<void> {
  const broken = Promise.withResolvers<never>();
  // Heard later as well: an error that nobody listens to would end the process.
  connection.on('error', broken.reject);
  connection.once('end', () => broken.reject(new Error('Connection closed')));
  signal.addEventListener('abort', () => broken.reject(new Error('Aborted')), { once: true });
  broken.promise.catch(() => {}); // It may break when nobody waits for it any more.

  const step = (start: (done: (error?: NodemailerError | null) => void) => void) =>
    Promise.race([
      broken.promise,
      new Promise<void>((resolve, reject) => {
        start((error) => (error ? reject(error) : resolve()));
      }),
    ]);
  await step((done) => connection.connect(done));
  if (auth) await step((done) => connection.login({ ...auth }, done));
  await step((done) => connection.send(envelope, message, done));
}

async function compose(mail: OutgoingMail): Promise<Composed> {
  const node = new MailComposer({
    messageId: `<${mail.messageId}>`,
    // As objects, so that a comma or a bracket in a name makes no second address.
    from: { name: oneLine(mail.from.name), address: mail.from.address },
    to: { name: '', address: mail.to },
    ...(mail.replyTo !== null && { replyTo: { name: '', address: mail.replyTo } }),
    ...threadHeaders(mail.thread),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: mail.byHand
      ? {}
      : {
          // No 'out of office' comes back (RFC 3834, and what Outlook reads instead).
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from, to } = node.getEnvelope();
  return { envelope: { from: from || mail.from.address, to }, message: await node.build() };
}

/** RFC 5322, 3.6.4: all that came before, and the last of it, by which mail programs join a thread. */
function threadHeaders(thread: string[]): { references?: string[]; inReplyTo?: string } {
  const ids = thread.map((id) => `<${id}>`);
  const last = ids.at(-1);
  return last === undefined ? {} : { references: ids, inReplyTo: last };
}

/** The mail is the server's now, whether or not it answers this. */
function sayGoodbye(connection: SMTPConnection): void {
  const close = setTimeout(() => connection.close(), 1000).unref();
  connection.once('end', () => clearTimeout(close));
  connection.quit();
}
