import {
  addAddressInput,
  addressByIdInput,
  updateAddressInput,
} from '@stockroom/contract/addresses';
import { addAddress } from '@stockroom/domain/addresses/add-address';
import { listAddresses } from '@stockroom/domain/addresses/list-addresses';
import { makeDefaultAddress } from '@stockroom/domain/addresses/make-default-address';
import { removeAddress } from '@stockroom/domain/addresses/remove-address';
import { updateAddress } from '@stockroom/domain/addresses/update-address';
import { doOnce } from '@stockroom/domain/requests/do-once';
import { accountProcedure } from '../procedures.ts';
import { requestOf } from '../request-of.ts';
import { router } from '../trpc.ts';

/** Each change answers with all of the account's addresses, as they stand then. */
export const accountAddressesRouter = router({
  list: accountProcedure.query(({ ctx }) => listAddresses(ctx.db, ctx.account)),
  add: accountProcedure.input(addAddressInput).mutation(async ({ ctx, input }) => {
    const request = requestOf(ctx, input, 'account.addresses.add');
    await ctx.transact((tx) => doOnce(tx, request, () => addAddress(tx, ctx.account, input)));
    return await listAddresses(ctx.db, ctx.account);
  }),
  update: accountProcedure.input(updateAddressInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => updateAddress(tx, ctx.account, input));
    return await listAddresses(ctx.db, ctx.account);
  }),
  remove: accountProcedure.input(addressByIdInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => removeAddress(tx, ctx.account, input));
    return await listAddresses(ctx.db, ctx.account);
  }),
  makeDefault: accountProcedure.input(addressByIdInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => makeDefaultAddress(tx, ctx.account, input));
    return await listAddresses(ctx.db, ctx.account);
  }),
});
