import { giveUpMail } from '@stockroom/domain/mail/give-up-mail';
import type { Handler } from '../handler.ts';

export const giveUp: Handler<'mail.give_up'> = async ({ transact }, { mailId }, { log }) => {
  await transact((tx) => giveUpMail(tx, { id: mailId }));
  log.warn({ mailId }, 'a mail has run out of attempts');
};
