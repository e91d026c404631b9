import storage from '@react-native-async-storage/async-storage';

const key = 'stockroom.last-shop';

/** The address that a shop answered at most lately: no secret, and kept where none belongs. */
export async function readLastShop(): Promise<string | null> {
  // A phone that cannot read what it kept has seen no shop yet.
  return await storage.getItem(key).catch(() => null);
}

export async function keepLastShop(address: string): Promise<void> {
  // Without it the next start looks again.
  await storage.setItem(key, address).catch(() => undefined);
}
