import type { MailStatus } from '@stockroom/contract/office';
import type { MailCard } from '../calls/shapes.ts';

/** What a mail is about, in the office. */
export const mailKindWords = {
  order_confirmed: 'Order confirmed',
  payment_failed: 'Payment failed',
  order_cancelled: 'Order cancelled',
  order_refunded: 'Money returned',
  order_shipped: 'Order shipped',
  verify_email: 'Verify an address',
  account_exists: 'Has an account already',
  account_erased: 'Everything was erased',
  reset_password: 'Set a new password',
  owner_new_order: 'To the owner: new order',
  owner_refund: 'To the owner: money returned',
  new_sign_in: 'Signed in from elsewhere',
  account_changed: 'Account changed',
  change_email: 'Asked for another address',
  confirm_new_email: 'Verify a new address',
  email_taken: 'New address has an account',
  message_received: 'We have your message',
  owner_new_message: 'To the owner: new message',
  message_answered: 'An answer to a message',
} satisfies Record<MailCard['kind'], string>;

export const mailStatusWords = {
  queued: 'On its way',
  sent: 'Sent',
  kept: 'Kept here',
  failed: 'Could not be sent',
} satisfies Record<MailStatus, string>;
