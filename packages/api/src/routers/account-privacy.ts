import { confirmInput } from '@stockroom/contract/account';
import { eraseAccountInput } from '@stockroom/contract/customers';
import { provePassword } from '@stockroom/domain/accounts/prove-password';
import { erasePerson } from '@stockroom/domain/privacy/erase-person';
import { createExportLink } from '@stockroom/domain/privacy/export-link';
import { personOf } from '@stockroom/domain/privacy/person';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { exportAddress } from '../export-address.ts';
import { accountProcedure } from '../procedures.ts';

/**
 * All that is kept on whoever is signed in, and its end. Both ask for the password each time: a session
 * that was stolen, or left open an hour ago, must not be able to take everything, or to destroy it.
 */
export const accountPrivacy = {
  /** Where the archive can be fetched, for a few minutes and with this session. */
  export: accountProcedure.input(confirmInput).mutation(async ({ ctx, input }) => {
    const { id } = ctx.account;
    await provePassword(ctx.db, ctx.passwords, { accountId: id, ...input });
    await countHit(ctx.db, { key: `export/${id}`, limit: 5, windowSeconds: 3600 });
    const person = personOf(ctx.account);
    return exportAddress(
      ctx,
      await ctx.transact((tx) => createExportLink(tx, ctx.account, person)),
    );
  }),

  /** Ends every session with it, this one too. `waiting`: orders that are forgotten once they are sent. */
  erase: accountProcedure.input(eraseAccountInput).mutation(async ({ ctx, input }) => {
    const { id } = ctx.account;
    await provePassword(ctx.db, ctx.passwords, { accountId: id, password: input.password });
    const actor = { kind: 'customer', accountId: id } as const;
    return await ctx.transact((tx) => erasePerson(tx, actor, personOf(ctx.account)));
  }),
};
