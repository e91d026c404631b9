import { addressFormInput } from '@stockroom/contract/addresses';
import { quoteInput } from '@stockroom/contract/orders';
import { describeAddressForm } from '@stockroom/domain/addresses/address-form';
import { listCountries } from '@stockroom/domain/checkout/list-countries';
import { quote } from '@stockroom/domain/checkout/quote';
import { cartOf } from '../cart-of.ts';
import { keptProcedure, publicProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const checkoutRouter = router({
  countries: keptProcedure('shipping').query(({ ctx }) => listCountries(ctx.db)),
  addressForm: keptProcedure()
    .input(addressFormInput)
    .query(({ input }) => describeAddressForm(input.country)),
  quote: publicProcedure
    .input(quoteInput)
    .query(async ({ ctx, input }) => quote(ctx.db, await cartOf(ctx), input)),
});
