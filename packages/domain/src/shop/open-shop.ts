import type { Tx } from '@stockroom/db/db';
import { shippingDefaults } from './shipping-defaults.ts';

/**
 * Gives an empty database what no shop can be without: its own row, the countries that it sends to,
 * and ways of sending. A shop that is there already keeps what its owner made of it.
 * Returns whether it was opened just now.
 */
export async function openShop(
  tx: Tx,
  shop: {
    name: string;
    email: string;
    currency?: string;
    country?: string;
    address?: string;
    taxNumber?: string;
  },
): Promise<boolean> {
  const opened = await tx
    .insertInto('shop')
    .values({
      name: shop.name,
      email: shop.email,
      currency: shop.currency ?? 'GBP',
      country: shop.country ?? 'GB',
      address: shop.address ?? '',
      tax_number: shop.taxNumber ?? '',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!opened) return false;

  const methods = await tx
    .insertInto('shipping_methods')
    .values(shippingDefaults.methods.map((name, position) => ({ name, position })))
    .returning(['id', 'name'])
    .execute();
  const methodIds = new Map(methods.map(({ id, name }) => [name, id]));
  for (const zone of shippingDefaults.zones) {
    const { id } = await tx
      .insertInto('shipping_zones')
      .values({ name: zone.name })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('countries')
      .values(zone.countries.map((country) => ({ ...country, zone_id: id })))
      .execute();
    await tx
      .insertInto('shipping_rates')
      .values(
        zone.rates.map(({ method, ...rate }) => {
          const methodId = methodIds.get(method);
          if (methodId === undefined) throw new Error(`No shipping method is called ${method}`);
          return { ...rate, method_id: methodId, zone_id: id };
        }),
      )
      .execute();
  }
  return true;
}
