import type { QueryClient } from '@tanstack/react-query';
import type { MutationPath, QueryArea } from '../calls/paths.ts';
import { type Change, type Fresh, makeTrue } from './make-true.ts';

/** What is not here, and not of the office, changes what its own router answers, and nothing else. */
const stale: Partial<Record<MutationPath, readonly QueryArea[]>> = {
  'account.emailChange.agree': ['account'],
  'account.emailChange.cancel': ['account'],
  'account.emailChange.prove': ['account', 'orders'],
  'account.emailChange.stop': ['account'],
  'account.export': [],
  'account.passkeys.remove': ['account.passkeys', 'account.security'],
  'contact.send': [],
};

const fresh: Fresh = {
  'account.update': 'account.me',
  'office.mails.sendAgain': 'office.mails.byId',
  'office.messages.answer': 'office.messages.byId',
  'office.messages.setStatus': 'office.messages.byId',
  'office.orders.cancel': 'office.orders.byNumber',
  'office.orders.correctTracking': 'office.orders.byNumber',
  'office.orders.pack': 'office.orders.byNumber',
  'office.orders.ship': 'office.orders.byNumber',
  'office.orders.unpack': 'office.orders.byNumber',
  'office.posts.publish': 'office.posts.byId',
  'office.posts.restore': 'office.posts.byId',
  'office.posts.schedule': 'office.posts.byId',
  'office.posts.unpublish': 'office.posts.byId',
};

/** Of a file of its own, so that whoever only looks at goods does not fetch it. */
export async function afterSeldomMutation(queryClient: QueryClient, change: Change): Promise<void> {
  const { path } = change;
  const known = path as MutationPath;
  const areas =
    stale[known] ?? (path.startsWith('office.') ? staleInOffice(path) : [routerOf(path)]);
  await makeTrue(queryClient, change, fresh[known], areas);
}

/** In the office one change shows in many places, and readers see posts, too. */
function staleInOffice(path: string): readonly QueryArea[] {
  if (/\.(preview|export|save)$/.test(path)) return [];
  return path.startsWith('office.posts.') ? ['office.posts', 'journal'] : ['office'];
}

/** `account.addresses.add` changes all of `account.addresses`. */
function routerOf(path: string): QueryArea {
  // The router of a procedure is an area, unless it has no queries; then nothing is found in it.
  return path.slice(0, path.lastIndexOf('.')) as QueryArea;
}
