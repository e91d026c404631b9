import type { Tx } from '@stockroom/db/db';
import { erasePerson, type Erased } from '../privacy/erase-person.ts';
import { findCustomer } from './find-customer.ts';

/**
 * The owner forgets a customer who has asked for it. `erasePerson` writes down that it was done and by
 * whom, and no longer whose.
 * @throws not_found, last_owner
 */
export async function eraseCustomer(tx: Tx, owner: { id: string }, key: string): Promise<Erased> {
  const { person } = await findCustomer(tx, key);
  return await erasePerson(tx, { kind: 'staff', accountId: owner.id }, person);
}
