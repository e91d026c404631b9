import type { MailKind } from '@stockroom/contract/mail';
import type { Db } from '@stockroom/db/db';
import type { ClaimedMail } from '@stockroom/domain/mail/claim-mail';
import { claimMail } from '@stockroom/domain/mail/claim-mail';
import { keepWritten } from '@stockroom/domain/mail/keep-written';
import { markDelayed, markFailed, markKept, markSent } from '@stockroom/domain/mail/mark-mail';
import { readShop } from '@stockroom/domain/shop/read-shop';
import { MailNotSent } from '@stockroom/mail/mail-not-sent';
import type { OutgoingMail, SendMail } from '@stockroom/mail/send-by-smtp';
import type { WrittenMail } from '@stockroom/mail/write-mail';
import type { Handler } from '../handler.ts';

/**
 * Writes a mail, once, and sends it; without a mail server it is kept for the office. Sent at least
 * once: if we die between the server's yes and our note of it, another run sends it again, and its
 * message id tells a mailbox that it is the same mail. No transaction is open while we talk.
 */
export function sendMail(smtpUrl: string | undefined): Handler<'mail.send'> {
  const findSender = onlyOnce(smtpUrl);

  return async ({ db, transact, publicUrl }, { mailId }, { log, signal }) => {
    const mail = await transact((tx) => claimMail(tx, { id: mailId }));
    if (mail === 'settled') return;
    // Not done with: if the other worker dies, this job's next run is what sends the mail.
    if (mail === 'busy') throw new Error('Another worker is sending this mail');

    const written = mail.written ?? (await write(mail, publicUrl).catch(cannotBeWritten));
    if (!written) {
      const error = 'It could not be written: what it is made from does not fit this version.';
      await transact((tx) => markFailed(tx, { ...mail, error }));
      return;
    }
    await transact((tx) => keepWritten(tx, { id: mail.id, ...written }));

    if (!findSender) {
      await transact((tx) => markKept(tx, mail));
      log.info({ mailId, kind: mail.kind }, 'a mail was kept, as there is no SMTP_URL');
      return;
    }
    try {
      const send = await findSender();
      await send(await address(db, mail, written), signal);
    } catch (error) {
      const sentence = sentenceFor(error, signal);
      if (error instanceof MailNotSent && error.permanent) {
        log.warn({ mailId, kind: mail.kind, err: error }, 'a mail was refused for good');
        await transact((tx) => markFailed(tx, { ...mail, error: sentence }));
        return;
      }
      await transact((tx) => markDelayed(tx, { ...mail, error: sentence }));
      throw error;
    }
    await transact((tx) => markSent(tx, mail));
    log.info({ mailId, kind: mail.kind, attempt: mail.attempt }, 'a mail was sent');

    function cannotBeWritten(error: unknown): undefined {
      log.error({ mailId, err: error }, 'a mail could not be written');
    }
  };
}

/** React is loaded by the first mail, not by the start of the server. */
async function write(mail: ClaimedMail, publicUrl: string): Promise<WrittenMail> {
  const { writeStoredMail } = await import('@stockroom/mail/write-mail');
  return writeStoredMail(mail.kind, mail.data, { publicUrl });
}

/** Nodemailer is loaded by the first mail of a shop that has a mail server. */
function onlyOnce(smtpUrl: string | undefined): (() => Promise<SendMail>) | undefined {
  if (smtpUrl === undefined) return undefined;
  let sender: Promise<SendMail> | undefined;
  return () =>
    (sender ??= import('@stockroom/mail/send-by-smtp').then(({ createSmtpSender }) =>
      createSmtpSender(smtpUrl),
    ));
}

/** What staff have written themselves. */
const writtenByHand: readonly MailKind[] = ['message_answered'];

async function address(db: Db, mail: ClaimedMail, written: WrittenMail): Promise<OutgoingMail> {
  const shop = await readShop(db);
  return {
    messageId: mail.messageId,
    from: { name: shop.name, address: shop.email },
    to: mail.recipient,
    replyTo: mail.replyTo,
    thread: mail.thread,
    byHand: writtenByHand.includes(mail.kind),
    ...written,
  };
}

/** What staff read; what is not meant for them goes to the log, by the runner. */
function sentenceFor(error: unknown, signal: AbortSignal): string {
  if (error instanceof MailNotSent) return error.message;
  if (signal.aborted) return 'The shop was stopped while it was being sent.';
  return 'Something went wrong in the shop itself; its log says what.';
}
