import {
  customerInput,
  eraseCustomerInput,
  exportCustomerInput,
  listCustomersInput,
} from '@stockroom/contract/customers';
import { provePassword } from '@stockroom/domain/accounts/prove-password';
import { eraseCustomer } from '@stockroom/domain/customers/erase-customer';
import { exportCustomer } from '@stockroom/domain/customers/export-customer';
import { readCustomer } from '@stockroom/domain/customers/find-customer';
import { listCustomers } from '@stockroom/domain/customers/list-customers';
import { exportAddress } from '../export-address.ts';
import { ownerProcedure, staffProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const officeCustomersRouter = router({
  list: staffProcedure
    .input(listCustomersInput)
    .query(({ ctx, input }) => listCustomers(ctx.db, input)),
  byKey: staffProcedure
    .input(customerInput)
    .query(({ ctx, input }) => readCustomer(ctx.db, input.key)),
  /** For a customer who has asked by letter or mail. With the owner's own password, and written down. */
  export: ownerProcedure.input(exportCustomerInput).mutation(async ({ ctx, input }) => {
    const accountId = ctx.account.id;
    await provePassword(ctx.db, ctx.passwords, { accountId, password: input.password });
    const token = await ctx.transact((tx) => exportCustomer(tx, ctx.account, input.key));
    return exportAddress(ctx, token);
  }),
  erase: ownerProcedure.input(eraseCustomerInput).mutation(async ({ ctx, input }) => {
    const accountId = ctx.account.id;
    await provePassword(ctx.db, ctx.passwords, { accountId, password: input.password });
    return await ctx.transact((tx) => eraseCustomer(tx, ctx.account, input.key));
  }),
});
