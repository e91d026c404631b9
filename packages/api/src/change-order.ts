import type { Tx } from '@stockroom/db/db';
import type { Account } from '@stockroom/domain/accounts/account';
import { type Actor, staffActor } from '@stockroom/domain/actor';
import { findOrder } from '@stockroom/domain/orders/find-order';
import { type OfficeOrder, readOfficeOrder } from '@stockroom/domain/orders/read-office-order';
import type { Context } from './context.ts';

/** Staff change an order by a rule, and get it as it stands then. */
export async function changeOrder<Input extends { number: string }>(
  ctx: Pick<Context, 'db' | 'transact'> & { account: Account },
  input: Input,
  rule: (tx: Tx, actor: Actor, order: { id: string }, input: Input) => Promise<void>,
): Promise<OfficeOrder> {
  const order = await findOrder(ctx.db, input.number);
  await ctx.transact((tx) => rule(tx, staffActor(ctx.account), order, input));
  return await readOfficeOrder(ctx.db, order);
}
