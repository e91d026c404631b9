import type { Look } from '@stockroom/client/connect/look-for-shop';

export type Found =
  | { address: string }
  /** Nowhere: what happened at each address. */
  | { looks: Look[] };

/**
 * Where the shop is. One that has been seen is not looked for again: without it, the app opens with what
 * it has kept. All addresses are asked at once, and an earlier one is preferred to a quicker one.
 *
 * @param last the address that a shop answered at most lately
 */
export async function findShop(
  addresses: readonly string[],
  last: string | null,
  look: (address: string) => Promise<Look>,
): Promise<Found> {
  const [likeliest = last] = addresses;
  if (last !== null && likeliest === last) return { address: last };
  const all = new Set([...addresses, ...(last === null ? [] : [last])]);
  const looks = [...all].map(look);
  for (const asked of looks) {
    const { address, why } = await asked;
    if (why === undefined) return { address };
  }
  return last === null ? { looks: await Promise.all(looks) } : { address: last };
}
