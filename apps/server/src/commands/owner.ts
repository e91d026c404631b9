/**
 * `npm run owner -- EMAIL`: makes that account an owner, or prints a one-time link to become one.
 * Whoever can run it has the server and its database in hand already.
 */
import { email as emailInput } from '@stockroom/contract/email';
import { connect } from '@stockroom/db/connect';
import { findDatabase } from '@stockroom/db/find-database';
import { migrate } from '@stockroom/db/migrate';
import { createTransact, type Transact } from '@stockroom/db/transact';
import { makeOwner } from '@stockroom/domain/accounts/make-owner';
import { ownerLinkHours } from '@stockroom/domain/accounts/owner-link';
import { readConfig } from '../config.ts';
import { explainFailure } from '../start/explain-failure.ts';

async function run(args: readonly string[]): Promise<string> {
  const address = emailInput.safeParse(args[0]);
  if (args.length !== 1 || !address.success) {
    throw new UsageError('Say whose: npm run owner -- EMAIL');
  }
  const { publicUrl } = readConfig(process.env);
  const made = await withDatabase((transact) =>
    transact((tx) => makeOwner(tx, { email: address.data })),
  );
  switch (made.outcome) {
    case 'made':
      return `${address.data} is an owner now. What is open in a browser shows it after a reload.`;
    case 'was_owner':
      return `${address.data} is an owner already. Nothing has changed.`;
    case 'link':
      return [
        `No verified account has the address ${address.data}. Whoever opens this link within ${ownerLinkHours} hours`,
        'chooses a name and a password and is an owner then. It works once; give it to nobody else:',
        '',
        `  ${publicUrl}/owner/${made.token}`,
      ].join('\n');
  }
}

async function withDatabase<Result>(work: (transact: Transact) => Promise<Result>) {
  const found = await findDatabase(process.env);
  try {
    await migrate(found.where);
    const connected = connect({ ...found.where, prepared: false });
    try {
      return await work(createTransact(connected.db));
    } finally {
      await connected.close();
    }
  } finally {
    await found.release();
  }
}

class UsageError extends Error {}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  const sentence = error instanceof UsageError ? error.message : explainFailure(error);
  process.stderr.write(`${sentence ?? String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
}
