import type { QueryPath } from '../calls/paths.ts';

/**
 * Whether an answer may be kept in an app's plain storage, so that it can be read without a network and after
 * a restart. Not what opens something, nor what the office knows of other people, nor what is of no use later.
 * A new query does not compile until it is said here.
 */
export const keptOnDisk = {
  'account.addresses.list': false,
  'account.emailChange.find': false,
  'account.me': true,
  'account.passkeys.list': false,
  'account.security': false,
  'account.sessions.list': false,
  'cart.get': true,
  'catalog.bySlug': true,
  'catalog.categories': true,
  'catalog.list': true,
  'catalog.search': true,
  'catalog.suggest': false,
  'checkout.addressForm': true,
  'checkout.countries': true,
  'checkout.quote': false,
  'contact.challenge': false,
  'contact.receipt': false,
  'journal.bySlug': true,
  'journal.list': true,
  'journal.related': true,
  'journal.tags': true,
  'office.customers.byKey': false,
  'office.customers.list': false,
  'office.mails.byId': false,
  'office.mails.list': false,
  'office.messages.byId': false,
  'office.messages.counts': false,
  'office.messages.list': false,
  'office.orders.byNumber': false,
  'office.orders.counts': false,
  'office.orders.list': false,
  'office.overview': false,
  'office.posts.byId': false,
  'office.posts.list': false,
  'office.posts.revision': false,
  'office.posts.revisions': false,
  // The customer's own; a guest's are asked for with a token, and `persistOptions` leaves those out.
  'orders.byNumber': true,
  'orders.mine': true,
  'shop.about': true,
} satisfies Record<QueryPath, boolean>;
