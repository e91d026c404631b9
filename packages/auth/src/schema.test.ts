import { getMigrations } from 'better-auth/db/migration';
import { expect, test } from 'vitest';
import { authFixture } from './auth.fixture.ts';
import { capHashing } from './cap-hashing.ts';
import { createBetterAuth } from './create-better-auth.ts';

const { db, transact } = authFixture();

test('better-auth finds nothing to add to our tables', async () => {
  const log = { error: () => {}, warn: () => {} };
  const parts = { db, transact, secret: 'x'.repeat(40), publicUrl: 'http://shop.test', log };
  const { options } = createBetterAuth({
    ...parts,
    hashing: capHashing(),
    findSignedIn: async () => null,
  });
  const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems, unsafeChanges } =
    await getMigrations(options, { throwOnUnsafe: false });
  expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems, unsafeChanges }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    toBeAddedIndexes: [],
    schemaProblems: [],
    unsafeChanges: [],
  });
});
