/**
 * The tables, by hand, exactly as the migrated database has them: `tables.test.ts` compares names,
 * nullability and types both ways. Column names are the database's own; queries rename for outputs.
 *
 * `Id` is a bigint identity, which pg hands over as a string. `Uuid` identifies accounts and what
 * better-auth writes. Amounts are integers of minor units of the currency beside them.
 */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';

type Id = GeneratedAlways<string>;
type Uuid = Generated<string>;
type Time = ColumnType<Date, Date | string, Date | string>;
type TimeOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>;
type TimeByDefault = ColumnType<Date, Date | string | undefined, Date | string>;

export interface Database {
  accounts: AccountsTable;
  sessions: SessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  shop: ShopTable;
  shipping_zones: ShippingZonesTable;
  countries: CountriesTable;
  shipping_methods: ShippingMethodsTable;
  shipping_rates: ShippingRatesTable;
  discounts: DiscountsTable;
  categories: CategoriesTable;
  products: ProductsTable;
  variants: VariantsTable;
  carts: CartsTable;
  cart_lines: CartLinesTable;
  orders: OrdersTable;
  order_lines: OrderLinesTable;
  order_events: OrderEventsTable;
  payments: PaymentsTable;
  refunds: RefundsTable;
  provider_events: ProviderEventsTable;
  mails: MailsTable;
  audit: AuditTable;
  rate_limits: RateLimitsTable;
  'test_bank.sessions': TestBankSessionsTable;
  'test_bank.refunds': TestBankRefundsTable;
  'test_bank.events': TestBankEventsTable;
  'test_bank.settings': TestBankSettingsTable;
}

export interface AccountsTable {
  id: Uuid;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  role: Generated<'customer' | 'staff' | 'owner'>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface SessionsTable {
  id: Uuid;
  account_id: string;
  token: string;
  expires_at: Time;
  ip_address: string | null;
  browser: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

/** How an account proves itself: better-auth calls this model `account`. */
export interface CredentialsTable {
  id: Uuid;
  account_id: string;
  provider: string;
  provider_account_id: string;
  password_hash: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: TimeOrNull;
  refresh_token_expires_at: TimeOrNull;
  scope: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface VerificationsTable {
  id: Uuid;
  identifier: string;
  value: string;
  expires_at: Time;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

/** One row: the shop itself. */
export interface ShopTable {
  id: Generated<boolean>;
  name: string;
  currency: string;
  /** Where the owner reads 'new order' and where customers may answer. */
  email: string;
  country: string;
  reservation_minutes: Generated<number>;
}

export interface ShippingZonesTable {
  id: Id;
  name: string;
}

/** A country that the shop sends to. Prices include tax at this rate. */
export interface CountriesTable {
  code: string;
  name: string;
  zone_id: string;
  tax_basis_points: number;
}

export interface ShippingMethodsTable {
  id: Id;
  name: string;
  position: Generated<number>;
  active: Generated<boolean>;
}

export interface ShippingRatesTable {
  method_id: string;
  zone_id: string;
  amount: number;
  /** Goods after discount from which this rate is free; null: never. */
  free_from_amount: number | null;
  min_days: number;
  max_days: number;
}

export interface DiscountsTable {
  id: Id;
  code: string;
  kind: 'percent' | 'amount';
  basis_points: number | null;
  amount: number | null;
  starts_at: TimeOrNull;
  ends_at: TimeOrNull;
  minimum_amount: Generated<number>;
  use_limit: number | null;
  used: Generated<number>;
  created_at: TimeByDefault;
}

export interface CategoriesTable {
  id: Id;
  slug: string;
  name: string;
  position: Generated<number>;
}

export interface ProductsTable {
  id: Id;
  slug: string;
  name: string;
  description: string;
  category_id: string;
  /** What a picture is drawn from where the owner has uploaded none: kind, colours. */
  drawing: JSONColumnType<{ kind: string; colours: string[] }>;
  /** Address of an uploaded picture; null: the drawn one. */
  image: string | null;
  /** Rank among the shop's products: pieces sold. Sorts 'popular'. */
  popularity: Generated<number>;
  currency: string;
  /** Kept by a trigger on variants: the lowest price, and whether any variant can be bought. */
  price_amount: Generated<number>;
  available: Generated<boolean>;
  /** Kept by the same trigger: the names of its variants, for the search. */
  variant_names: Generated<string>;
  /** What the last import wrote, so that an owner's own edits are told apart and kept. */
  imported: JSONColumnType<ImportedFacts | null, string | null | undefined>;
  /** Full text of the name (weight A), the names of its variants (B) and the description (C). */
  search: GeneratedAlways<string>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

/** A fact that no import has written is missing: it is the owner's own. */
export interface ImportedFacts {
  name?: string;
  description?: string;
  /** A category's slug. */
  category?: string;
  /** Minor units by SKU. */
  prices: Record<string, number>;
}

export interface VariantsTable {
  id: Id;
  product_id: string;
  sku: string;
  /** What tells it from its siblings ('Blue'); empty where a product has one variant. */
  name: Generated<string>;
  position: Generated<number>;
  currency: string;
  price_amount: number;
  on_hand: Generated<number>;
  reserved: Generated<number>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface CartsTable {
  id: Id;
  /** SHA-256 of the guest's token; null for an account's cart. */
  token_hash: Buffer | null;
  account_id: string | null;
  status: Generated<'open' | 'ordered' | 'merged'>;
  discount_id: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface CartLinesTable {
  cart_id: string;
  variant_id: string;
  quantity: number;
  /** Unit price when the customer last looked, to tell what changed. */
  seen_amount: number;
  added_at: TimeByDefault;
}

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
    | 'shipped'
    | 'refund_started'
    | 'refunded'
    | 'refund_failed';
  from_status: OrderStatus | null;
  to_status: OrderStatus;
  detail: JSONColumnType<Record<string, string | number>>;
}

/** Money coming in for an order: one row for each session opened at a provider. */
export interface PaymentsTable {
  id: Id;
  /** What the provider knows it by, the same at each attempt: ids repeat in another database. */
  key: Uuid;
  order_id: string;
  provider: string;
  /** The provider's name for the session; null until it has answered. */
  provider_ref: string | null;
  url: string | null;
  status: Generated<'opening' | 'open' | 'paid' | 'declined' | 'closed'>;
  currency: string;
  amount: number;
  paid_amount: Generated<number>;
  /** Of the money that came, and so of its refunds: differs from what was asked only by mistake. */
  paid_currency: string | null;
  refunded_amount: Generated<number>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface RefundsTable {
  id: Id;
  /** What the provider knows it by, the same at each attempt. */
  key: Uuid;
  payment_id: string;
  amount: number;
  reason:
    | 'order_cancelled'
    | 'order_expired'
    | 'cannot_be_filled'
    | 'paid_twice'
    | 'wrong_amount'
    | 'staff';
  status: Generated<'pending' | 'done' | 'failed'>;
  provider_ref: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface ProviderEventsTable {
  provider: string;
  event_id: string;
  kind: string;
  received_at: TimeByDefault;
}

export interface MailsTable {
  id: Id;
  /** One id for every attempt, so that a mail server or a reader sees a repeat as the same mail. */
  message_id: string;
  /** Its cause and recipient: a second mail of the same cause is refused. */
  cause: string;
  kind:
    | 'order_confirmed'
    | 'payment_failed'
    | 'order_cancelled'
    | 'order_refunded'
    | 'verify_email'
    | 'reset_password'
    | 'account_exists'
    | 'owner_new_order'
    | 'owner_refund';
  recipient: string;
  /** The facts that it is written from, as they were when its cause committed. */
  data: JSONColumnType<Record<string, unknown>>;
  /** Written once, by the job that first sends it. */
  subject: string | null;
  html: string | null;
  text: string | null;
  order_id: string | null;
  account_id: string | null;
  /** `kept`: there is no mail server to send it by. */
  status: Generated<'queued' | 'sent' | 'kept' | 'failed'>;
  attempts: Generated<number>;
  /** Until then a worker may be talking to the mail server about it; null: nobody is. */
  sending_until: TimeOrNull;
  /** A sentence for staff. */
  last_error: string | null;
  created_at: TimeByDefault;
  sent_at: TimeOrNull;
}

/** What staff did. */
export interface AuditTable {
  id: Id;
  at: TimeByDefault;
  account_id: string | null;
  action: string;
  subject: string;
  detail: JSONColumnType<Record<string, unknown>>;
}

/** Fixed windows, counted in the database so that several server processes share them. */
export interface RateLimitsTable {
  key: string;
  window_start: Time;
  hits: number;
}

/** The built-in test bank: a company of its own that shares nothing with the shop but this server. */
export interface TestBankSessionsTable {
  id: string;
  idempotency_key: string;
  amount: number;
  currency: string;
  reference: string;
  description: string;
  success_url: string;
  cancel_url: string;
  status: Generated<'open' | 'paid' | 'declined' | 'closed'>;
  expires_at: Time;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface TestBankRefundsTable {
  id: string;
  session_id: string;
  idempotency_key: string;
  amount: number;
  created_at: TimeByDefault;
}

/** A signed webhook on its way: delivered at least once. */
export interface TestBankEventsTable {
  id: string;
  session_id: string;
  kind: string;
  payload: JSONColumnType<Record<string, unknown>>;
  status: Generated<'waiting' | 'delivered' | 'given_up'>;
  attempts: Generated<number>;
  next_attempt_at: TimeByDefault;
  last_error: string | null;
  created_at: TimeByDefault;
}

/** One row: how badly its webhooks behave. */
export interface TestBankSettingsTable {
  id: Generated<boolean>;
  delay_ms: Generated<number>;
  duplicates: Generated<number>;
  reorder: Generated<boolean>;
}
