import { mailData, type MailData, type MailKind } from '@stockroom/contract/mail';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { accountErased } from './kinds/account-erased.ts';
import { accountChanged } from './kinds/account-changed.ts';
import { accountExists } from './kinds/account-exists.ts';
import { changeEmail } from './kinds/change-email.ts';
import { confirmNewEmail } from './kinds/confirm-new-email.ts';
import { emailTaken } from './kinds/email-taken.ts';
import { newSignIn } from './kinds/new-sign-in.ts';
import { messageAnswered } from './kinds/message-answered.ts';
import { messageReceived } from './kinds/message-received.ts';
import { orderCancelled } from './kinds/order-cancelled.ts';
import { orderConfirmed } from './kinds/order-confirmed.ts';
import { orderRefunded } from './kinds/order-refunded.ts';
import { orderShipped } from './kinds/order-shipped.ts';
import { ownerNewMessage } from './kinds/owner-new-message.ts';
import { ownerNewOrder } from './kinds/owner-new-order.ts';
import { ownerRefund } from './kinds/owner-refund.ts';
import { paymentFailed } from './kinds/payment-failed.ts';
import { resetPassword } from './kinds/reset-password.ts';
import { verifyEmail } from './kinds/verify-email.ts';
import type { Letter } from './letter.ts';
import { oneLine } from './one-line.ts';

export interface WrittenMail {
  subject: string;
  html: string;
  text: string;
}

/** A new kind does not compile until it has its letter. */
const letters: { [Kind in MailKind]: (data: MailData[Kind]) => Letter } = {
  order_confirmed: orderConfirmed,
  payment_failed: paymentFailed,
  order_cancelled: orderCancelled,
  order_refunded: orderRefunded,
  order_shipped: orderShipped,
  owner_new_order: ownerNewOrder,
  owner_refund: ownerRefund,
  verify_email: verifyEmail,
  reset_password: resetPassword,
  account_exists: accountExists,
  account_erased: accountErased,
  new_sign_in: newSignIn,
  account_changed: accountChanged,
  change_email: changeEmail,
  confirm_new_email: confirmNewEmail,
  email_taken: emailTaken,
  message_received: messageReceived,
  owner_new_message: ownerNewMessage,
  message_answered: messageAnswered,
};

/** `publicUrl` is the shop's own address, without a slash at its end. */
export function writeMail<Kind extends MailKind>(
  kind: Kind,
  data: MailData[Kind],
  { publicUrl }: { publicUrl: string },
): WrittenMail {
  const letter = letters[kind](data);
  return {
    subject: oneLine(letter.subject),
    html: asHtml(letter, publicUrl),
    text: asText(letter, publicUrl),
  };
}

const schemas: { [Kind in MailKind]: { parse: (data: unknown) => MailData[Kind] } } = mailData;

/** From what a mail's row holds. @throws ZodError where it does not hold what its kind needs */
export function writeStoredMail<Kind extends MailKind>(
  kind: Kind,
  data: unknown,
  options: { publicUrl: string },
): WrittenMail {
  return writeMail(kind, schemas[kind].parse(data), options);
}
