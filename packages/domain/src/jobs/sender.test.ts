import { connect } from '@stockroom/db/connect';
import { createTransact } from '@stockroom/db/transact';
import { testDatabase } from '@stockroom/testing/database';
import { expect, it, onTestFinished } from 'vitest';
import { enqueue } from './enqueue.ts';
import { startSending } from './sender.ts';

const { where } = testDatabase();

it('needs no connection besides those of the transactions that send', async () => {
  const connected = connect({ ...where, max: 2 });
  onTestFinished(() => connected.close());
  await startSending(connected.db);

  // Both connections are in a transaction before either of them sends: as after a restart in a rush.
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const transact = createTransact(connected.db);
  const sent = begun.map(({ resolve }, index) =>
    transact(async (tx) => {
      await tx.selectFrom('products').select('id').execute();
      resolve();
      await Promise.all(begun.map(({ promise }) => promise));
      await enqueue(tx, 'mail.send', { mailId: String(index + 1) });
    }),
  );
  expect(await Promise.allSettled(sent)).toEqual([
    { status: 'fulfilled' },
    { status: 'fulfilled' },
  ]);
});
