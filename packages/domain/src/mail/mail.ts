import type { Money } from '@stockroom/contract/money';
import type { OrderAddress } from '@stockroom/db/tables';

/** What an order's mails are written from, as it was when the cause committed. */
export interface OrderMailData {
  shopName: string;
  number: string;
  /** Path of the order's own page, with its unguessable part; the job puts the shop's address first. */
  path: string;
  lines: { name: string; variant: string; quantity: number; amount: Money }[];
  subtotal: Money;
  shipping: Money;
  discount: Money;
  tax: Money;
  total: Money;
  shippingMethod: string;
  address: OrderAddress;
  customerEmail: string;
}

/** The facts that each kind of mail is written from. */
export interface MailData {
  order_confirmed: OrderMailData;
  payment_failed: OrderMailData;
  order_cancelled: OrderMailData & { by: 'customer' | 'staff' | 'expiry'; refunding: boolean };
  order_refunded: OrderMailData & { refunded: Money; reason: string };
  owner_new_order: OrderMailData & { revived: boolean };
  owner_refund: OrderMailData & { refunded: Money; reason: string };
  verify_email: { shopName: string; name: string; path: string; hours: number };
  reset_password: { shopName: string; name: string; path: string; hours: number };
  /** Somebody signed up with an address that has an account; `path` is where its password is reset. */
  account_exists: { shopName: string; name: string; path: string };
}

export type MailKind = keyof MailData;

/** A mail to be queued. `cause` names what it follows from ('order/12/paid'). */
export type Mail = {
  [Kind in MailKind]: {
    kind: Kind;
    to: string;
    cause: string;
    data: MailData[Kind];
    orderId?: string;
    accountId?: string;
  };
}[MailKind];
