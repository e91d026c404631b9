import { z } from 'zod';
import { carriers } from './carriers.ts';
import { money } from './money.ts';

/** Why money went back, as the refund's row has it. */
export const refundReason = z.enum([
  'order_cancelled',
  'order_expired',
  'cannot_be_filled',
  'paid_twice',
  'wrong_amount',
  'staff',
]);
export type RefundReason = z.infer<typeof refundReason>;

/** A path of the shop; the job that writes the mail puts the shop's address before it. */
const path = z.string().regex(/^\/(?![/\\])/);

/** As it was kept with the order: what today's rules for typing one would refuse is written all the same. */
const address = z.object({
  name: z.string(),
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  region: z.string().optional(),
  postcode: z.string(),
  country: z.string(),
  phone: z.string().optional(),
});

/** What an order's mails are written from, as it was when the cause committed. */
const order = z.object({
  shopName: z.string(),
  number: z.string(),
  /** Of the order's own page, with its unguessable part. */
  path,
  lines: z.array(
    z.object({ name: z.string(), variant: z.string(), quantity: z.int(), amount: money }),
  ),
  subtotal: money,
  shipping: money,
  discount: money,
  tax: money,
  total: money,
  shippingMethod: z.string(),
  address,
  customerEmail: z.string(),
});
export type OrderMailData = z.infer<typeof order>;

const refunded = order.extend({ refunded: money, reason: refundReason });

/**
 * No name: whoever signs up types both a name and an address, and a greeting would let strangers
 * send words of theirs to an address that is not theirs.
 */
const secretLink = z.object({ shopName: z.string(), path, hours: z.number().positive() });

/** What an account is told by mail whenever it happens, whoever did it. */
export const accountChange = z.enum([
  'password',
  'email',
  'passkey_added',
  'passkey_removed',
  'two_factor_on',
  'two_factor_off',
  'backup_codes_made',
  'backup_code_used',
]);
export type AccountChange = z.infer<typeof accountChange>;

/** A browser and its system, in our own words: 'Firefox on Windows'. */
const device = z.string();
/** What a message's mails have in common: their subject, by which mailboxes join them. */
const aboutMessage = z.object({ shopName: z.string(), orderNumber: z.string().nullable() });

/**
 * The facts that each kind of mail is written from. They are kept with the mail and read again by
 * the job, perhaps by a later version of the shop: hence schemas, and not types alone.
 */
export const mailData = {
  order_confirmed: order,
  payment_failed: order,
  order_cancelled: order.extend({
    by: z.enum(['customer', 'staff', 'expiry']),
    refunding: z.boolean(),
  }),
  order_refunded: refunded,
  /** `corrected`: an earlier mail said another way to follow it. */
  order_shipped: order.extend({
    carrier: z.enum(carriers).nullable(),
    trackingNumber: z.string().nullable(),
    trackingUrl: z.url({ protocol: /^https$/ }).nullable(),
    corrected: z.boolean(),
  }),
  /** `revived`: it had expired when the money came, and stock allowed it all the same. */
  owner_new_order: order.extend({ revived: z.boolean() }),
  /** `failed`: the provider refused to send the money back, and the owner must see to it. */
  owner_refund: refunded.extend({ failed: z.boolean() }),
  verify_email: secretLink,
  reset_password: secretLink,
  /** Somebody signed up with an address that has an account; `path` is where it gets a new password. */
  account_exists: z.object({ shopName: z.string(), path }),
  /** `waiting`: orders that still have to reach their customer, and are forgotten afterwards. */
  account_erased: z.object({ shopName: z.string(), waiting: z.array(z.string()) }),
  /** A sign-in from where the account has not signed in before; `path` is where it can be ended. */
  new_sign_in: z.object({
    shopName: z.string(),
    path,
    at: z.iso.datetime(),
    device,
    ipAddress: z.string(),
  }),
  account_changed: z.object({
    shopName: z.string(),
    path,
    at: z.iso.datetime(),
    what: accountChange,
    device,
  }),
  /**
   * To the present address: somebody asks to use another one. `asked`: nothing changes unless this
   * mailbox agrees; otherwise it is only told. Either can stop it by the link.
   */
  change_email: secretLink.extend({ newEmail: z.string(), asked: z.boolean() }),
  /** To the new address, which proves itself by the link. */
  confirm_new_email: secretLink,
  /** To an address that somebody asked to use for an account, and that has another one. */
  email_taken: z.object({ shopName: z.string(), path }),
  /**
   * `quote`: what they wrote, and only where the address is known to be theirs: the form would
   * otherwise carry anybody's words to any mailbox. For the same reason it has no name in it.
   */
  message_received: aboutMessage.extend({ quote: z.string().nullable() }),
  owner_new_message: aboutMessage.extend({
    name: z.string(),
    email: z.string(),
    body: z.string(),
    path,
  }),
  /** `body` by staff, `by` their name; `quote` is what it answers. */
  message_answered: aboutMessage.extend({
    name: z.string(),
    body: z.string(),
    by: z.string(),
    quote: z.string(),
    /** ISO 8601. */
    quotedAt: z.string(),
  }),
};

export type MailKind = keyof typeof mailData;
export type MailData = { [Kind in MailKind]: z.infer<(typeof mailData)[Kind]> };

/** Kinds whose body opens an account to whoever reads it. */
export const secretKinds: readonly MailKind[] = [
  'verify_email',
  'reset_password',
  'change_email',
  'confirm_new_email',
];
