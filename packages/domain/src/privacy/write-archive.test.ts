import { strFromU8, unzipSync } from 'fflate';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { createExportLink, findExportLink } from './export-link.ts';
import { addPerson } from './person.fixture.ts';
import { personOf } from './person.ts';
import { personalTables } from './personal-tables.ts';
import { readExport } from './read-export.ts';
import { writeArchive } from './write-archive.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

const facts = { shopName: 'Marigold & Sons', at: new Date('2026-11-22T17:00:00Z') };

async function filesOf(person: Parameters<typeof readExport>[1]): Promise<Record<string, string>> {
  const archive = await writeArchive(await readExport(db, person), facts);
  return Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

test('it has a page to read, a README, and a file for each table', async () => {
  const { account, order } = await addPerson(database, 'archived');
  const files = await filesOf(personOf(account));
  const tables = personalTables.map(({ name }) => `data/${name}.json`);
  expect(Object.keys(files).toSorted()).toEqual(['README.txt', 'index.html', ...tables].toSorted());

  const orders: unknown = JSON.parse(files['data/orders.json'] ?? '');
  expect(orders).toMatchObject([{ number: order.number, email: account.email }]);
  expect(files['index.html']).toContain(order.number);
  expect(files['index.html']).toContain('1 archived Street');
  expect(files['index.html']).toContain('Marigold &amp; Sons');
  // What they look for first, and an address as it is written.
  const page = files['index.html'] ?? '';
  expect(page.indexOf('<h2>Your account')).toBeLessThan(page.indexOf('<h2>Sign-ins'));
  const address = page.slice(page.indexOf('<h2>Addresses'));
  expect(address.indexOf('<dt>name')).toBeLessThan(address.indexOf('<dt>city'));
  expect(files['index.html']).toContain('password hash');
  for (const { name } of personalTables)
    expect(files['README.txt']).toContain(`data/${name}.json: `);
});

test('what somebody typed is text in it, whatever it looks like', async () => {
  const account = await addAccount(db);
  const name = '<script>alert(1)</script> & "co"';
  await db.updateTable('accounts').set({ name }).where('id', '=', account.id).execute();
  const page = (await filesOf({ accountId: account.id, provenEmail: null }))['index.html'] ?? '';
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;');
});

test('its address is for the account that asked, and for nobody else', async () => {
  const role = 'customer' as const;
  const own = { ...(await addAccount(db)), role };
  const other = { ...(await addAccount(db)), role };
  const person = { accountId: own.id, provenEmail: own.email };
  const token = await transact((tx) => createExportLink(tx, own, person));
  expect(await findExportLink(db, own, token)).toEqual(person);
  expect(await findExportLink(db, other, token)).toBeNull();
  expect(await findExportLink(db, own, `${token}x`)).toBeNull();
  await db
    .updateTable('verifications')
    .set({ expires_at: new Date(0) })
    .execute();
  expect(await findExportLink(db, own, token)).toBeNull();
});
