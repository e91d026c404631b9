import type { Db } from '@stockroom/db/db';
import { readShop } from '../shop/read-shop.ts';

/** Who reads what is written in the contact form, as anybody may know it. */
export async function describeContact(db: Db): Promise<{ name: string; email: string }> {
  const { name, email } = await readShop(db);
  return { name, email };
}
