import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Id, TimeByDefault, TimeOrNull } from './column.ts';

export interface OrderAddress {
  name: string;
  line1: string;
  line2?: string | undefined;
  city: string;
  region?: string | undefined;
  postcode: string;
  country: string;
  phone?: string | undefined;
}

export type OrderStatus =
  | 'awaiting_payment'
  | 'paid'
  | 'packed'
  | 'shipped'
  | 'cancelled'
  | 'expired';

export interface OrdersTable {
  id: Id;
  /** What people say on the telephone: 'S-100042'. Given by the database. */
  number: GeneratedAlways<string>;
  cart_id: string;
  request_id: string;
  account_id: string | null;
  email: string;
  /** Unguessable; opens the order for whoever has the link. */
  access_token: string;
  status: Generated<OrderStatus>;
  currency: string;
  subtotal_amount: number;
  shipping_amount: number;
  discount_amount: number;
  tax_amount: number;
  tax_basis_points: number;
  total_amount: number;
  discount_id: string | null;
  discount_code: string | null;
  shipping_method_id: string;
  shipping_method_name: string;
  address: JSONColumnType<OrderAddress>;
  /** Set while stock is held for an unpaid order. */
  reserved_until: TimeOrNull;
  placed_at: TimeByDefault;
  paid_at: TimeOrNull;
  /** Its customer wants to be forgotten; who and where they are stays until nothing is left to send. */
  erase_asked_at: TimeOrNull;
  /** Since then nobody knows whose it was; what it came to stays. */
  erased_at: TimeOrNull;
}

export interface OrderLinesTable {
  order_id: string;
  position: number;
  variant_id: string;
  product_slug: string;
  product_name: string;
  variant_name: string;
  sku: string;
  quantity: number;
  unit_amount: number;
  /** unit_amount × quantity, held by a constraint. */
  amount: number;
  /** The post of the journal in which the customer met it. */
  from_post_id: string | null;
}

export type ActorKind = 'customer' | 'staff' | 'job' | 'provider';

/** An order's timeline. */
export interface OrderEventsTable {
  id: Id;
  order_id: string;
  at: TimeByDefault;
  actor: ActorKind;
  actor_account_id: string | null;
  kind:
    | 'placed'
    | 'payment_opened'
    | 'payment_declined'
    | 'paid'
    | 'revived'
    | 'expired'
    | 'cancelled'
    | 'packed'
    | 'unpacked'
    | 'shipped'
    | 'tracking_corrected'
    | 'refund_started'
    | 'refunded'
    | 'refund_failed';
  from_status: OrderStatus | null;
  to_status: OrderStatus;
  detail: JSONColumnType<Record<string, string | number>>;
}

/** How an order travels: one for each that has been shipped. */
export interface ShipmentsTable {
  order_id: string;
  carrier: 'royal_mail' | 'dpd' | 'dhl' | 'ups' | 'fedex' | 'evri' | 'parcelforce' | 'other' | null;
  tracking_number: string | null;
  /** Only of another carrier than those known: the others' links are made from the number. */
  tracking_url: string | null;
  shipped_at: TimeByDefault;
}
