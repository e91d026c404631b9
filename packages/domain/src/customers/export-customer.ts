import type { Tx } from '@stockroom/db/db';
import { writeAudit } from '../office/write-audit.ts';
import { createExportLink } from '../privacy/export-link.ts';
import { findCustomer } from './find-customer.ts';

/** A link to the archive of a customer who has asked the owner for it. @throws not_found */
export async function exportCustomer(tx: Tx, owner: { id: string }, key: string): Promise<string> {
  const { person } = await findCustomer(tx, key);
  const actor = { kind: 'staff', accountId: owner.id } as const;
  const subject =
    person.accountId === null
      ? (`order/${key}` as const)
      : (`account/${person.accountId}` as const);
  await writeAudit(tx, actor, 'customer.export', subject);
  return await createExportLink(tx, owner, person);
}
