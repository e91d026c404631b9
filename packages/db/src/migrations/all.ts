import type { Migration } from 'kysely/migration';
import * as theShopOpens from './0001-the-shop-opens.ts';
import * as accountsInDepth from './0002-accounts-in-depth.ts';
import * as theJournal from './0003-the-journal.ts';
import * as messages from './0004-messages.ts';
import * as whatAPersonHas from './0005-what-a-person-has.ts';
import * as letterhead from './0006-letterhead.ts';
import * as changesAreTold from './0007-changes-are-told.ts';
import * as shipments from './0008-shipments.ts';
import * as doneOnce from './0009-done-once.ts';

/** In the order in which they run. A migration that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-the-shop-opens': theShopOpens,
  '0002-accounts-in-depth': accountsInDepth,
  '0003-the-journal': theJournal,
  '0004-messages': messages,
  '0005-what-a-person-has': whatAPersonHas,
  '0006-letterhead': letterhead,
  '0007-changes-are-told': changesAreTold,
  '0008-shipments': shipments,
  '0009-done-once': doneOnce,
};
