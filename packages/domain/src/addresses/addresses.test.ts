import { mostAddresses } from '@stockroom/contract/addresses';
import type { Address } from '@stockroom/contract/address';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { describe, expect, test } from 'vitest';
import { addAddress } from './add-address.ts';
import { listAddresses } from './list-addresses.ts';
import { makeDefaultAddress } from './make-default-address.ts';
import { removeAddress } from './remove-address.ts';
import { updateAddress } from './update-address.ts';

const { db, transact } = testDatabase({ max: 12 });

function at(line1: string, more: Partial<Address> = {}): Address {
  return { name: 'Ada', line1, city: 'Leeds', postcode: 'LS1 1AA', country: 'GB', ...more };
}

async function accountWith(...streets: string[]) {
  const account = await addAccount(db);
  for (const street of streets) await transact((tx) => addAddress(tx, account, at(street)));
  return { account, kept: await listAddresses(db, account) };
}

/** Street by street, the default with a star. */
async function streetsOf(account: { id: string }): Promise<string[]> {
  const kept = await listAddresses(db, account);
  return kept.map(({ line1, isDefault }) => (isDefault ? `${line1}*` : line1));
}

describe('adding', () => {
  test('the first is the default until another one is made it', async () => {
    const { account } = await accountWith('1 Street', '2 Street');
    expect(await streetsOf(account)).toEqual(['1 Street*', '2 Street']);
    await transact((tx) => addAddress(tx, account, { ...at('3 Street'), makeDefault: true }));
    expect(await streetsOf(account)).toEqual(['3 Street*', '1 Street', '2 Street']);
  });

  test('the same form sent twice, even at once, leaves one', async () => {
    const account = await addAccount(db);
    await Promise.all(
      [1, 2, 3, 4].map(() => transact((tx) => addAddress(tx, account, at('1 Street')))),
    );
    expect(await streetsOf(account)).toEqual(['1 Street*']);
  });

  test('what is no address of its country is refused', async () => {
    const account = await addAccount(db);
    await expect(
      transact((tx) => addAddress(tx, account, at('1 Street', { postcode: '12345' }))),
    ).rejects.toMatchObject({ refusal: { code: 'address_not_valid' } });
  });

  test(`there are ${mostAddresses} at the most, however many come at once`, async () => {
    const account = await addAccount(db);
    const streets = Array.from({ length: mostAddresses + 4 }, (_, number) => `${number} Street`);
    const added = await Promise.allSettled(
      streets.map((street) => transact((tx) => addAddress(tx, account, at(street)))),
    );
    const refused = added.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ reason: { refusal: { code: 'addresses_full' } } });
    expect(await streetsOf(account)).toHaveLength(mostAddresses);
  });
});

test('removing the default makes the last that was added the default', async () => {
  const { account, kept } = await accountWith('1 Street', '2 Street', '3 Street');
  await transact((tx) => removeAddress(tx, account, { id: kept[0]?.id ?? '' }));
  expect(await streetsOf(account)).toEqual(['3 Street*', '2 Street']);
});

test('of two that are made the default at once, one is', async () => {
  const { account, kept } = await accountWith('1 Street', '2 Street', '3 Street');
  await Promise.all(
    kept.map(({ id }) => transact((tx) => makeDefaultAddress(tx, account, { id }))),
  );
  expect((await streetsOf(account)).filter((street) => street.endsWith('*'))).toHaveLength(1);
});

test('a change is checked, and leaves the rest as it is', async () => {
  const { account, kept } = await accountWith('1 Street', '2 Street');
  const id = kept[1]?.id ?? '';
  await transact((tx) => updateAddress(tx, account, { ...at('9 Street'), id }));
  expect(await streetsOf(account)).toEqual(['1 Street*', '9 Street']);
  await expect(
    transact((tx) => updateAddress(tx, account, { ...at('9 Street', { city: '' }), id })),
  ).rejects.toMatchObject({
    refusal: { problems: [{ field: 'city', why: 'missing', kind: 'post_town' }] },
  });
});

test("somebody else's address is not found, and stays as it was", async () => {
  const { account: other, kept } = await accountWith('1 Street', '2 Street');
  const { account } = await accountWith('3 Street');
  const id = kept[1]?.id ?? '';
  const notFound = { refusal: { code: 'not_found', what: 'address' } };
  await expect(transact((tx) => removeAddress(tx, account, { id }))).rejects.toMatchObject(
    notFound,
  );
  await expect(transact((tx) => makeDefaultAddress(tx, account, { id }))).rejects.toMatchObject(
    notFound,
  );
  await expect(
    transact((tx) => updateAddress(tx, account, { ...at('4 Street'), id })),
  ).rejects.toMatchObject(notFound);
  expect(await streetsOf(other)).toEqual(['1 Street*', '2 Street']);
  expect(await streetsOf(account)).toEqual(['3 Street*']);
});
