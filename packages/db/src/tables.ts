/**
 * The tables, by hand, exactly as the migrated database has them: `tables.test.ts` compares names,
 * nullability and types both ways. The interfaces stand by area in `tables/`. Column names are the
 * database's own; queries rename for outputs. Amounts are integers of minor units of the currency
 * beside them.
 */
import type { AddressesTable } from './tables/addresses.ts';
import type {
  AccountsTable,
  CredentialsTable,
  EmailChangesTable,
  KnownSignInsTable,
  PasskeysTable,
  SessionsTable,
  TwoFactorsTable,
  VerificationsTable,
} from './tables/accounts.ts';
import type { CartLinesTable, CartsTable } from './tables/carts.ts';
import type { CategoriesTable, ProductsTable, VariantsTable } from './tables/catalog.ts';
import type {
  PictureFilesTable,
  PicturesTable,
  PostRevisionsTable,
  PostSlugsTable,
  PostsTable,
  PostTagsTable,
  TagsTable,
} from './tables/journal.ts';
import type { MailsTable } from './tables/mails.ts';
import type { AnswersTable, MessagesTable, UsedChallengesTable } from './tables/messages.ts';
import type {
  OrderEventsTable,
  OrderLinesTable,
  OrdersTable,
  ShipmentsTable,
} from './tables/orders.ts';
import type { PaymentsTable, ProviderEventsTable, RefundsTable } from './tables/payments.ts';
import type { AuditTable, DoneRequestsTable, RateLimitsTable } from './tables/records.ts';
import type {
  CountriesTable,
  DiscountsTable,
  ShippingMethodsTable,
  ShippingRatesTable,
  ShippingZonesTable,
  ShopTable,
} from './tables/shop.ts';
import type {
  TestBankEventsTable,
  TestBankRefundsTable,
  TestBankSessionsTable,
  TestBankSettingsTable,
} from './tables/test-bank.ts';

export interface Database {
  accounts: AccountsTable;
  sessions: SessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  addresses: AddressesTable;
  passkeys: PasskeysTable;
  two_factors: TwoFactorsTable;
  known_sign_ins: KnownSignInsTable;
  email_changes: EmailChangesTable;
  done_requests: DoneRequestsTable;
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
  shipments: ShipmentsTable;
  payments: PaymentsTable;
  refunds: RefundsTable;
  provider_events: ProviderEventsTable;
  mails: MailsTable;
  messages: MessagesTable;
  answers: AnswersTable;
  used_challenges: UsedChallengesTable;
  pictures: PicturesTable;
  picture_files: PictureFilesTable;
  posts: PostsTable;
  post_slugs: PostSlugsTable;
  post_revisions: PostRevisionsTable;
  tags: TagsTable;
  post_tags: PostTagsTable;
  audit: AuditTable;
  rate_limits: RateLimitsTable;
  'test_bank.sessions': TestBankSessionsTable;
  'test_bank.refunds': TestBankRefundsTable;
  'test_bank.events': TestBankEventsTable;
  'test_bank.settings': TestBankSettingsTable;
}
