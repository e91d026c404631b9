import type { PaymentProvider } from '@stockroom/payments/provider';
import type { Config } from '../config.ts';
import { testBankKeys } from './test-bank-keys.ts';

/** A real shop never gets the test bank, nor does a shop that can take real money. */
export function mayHaveTestBank(config: Pick<Config, 'demo' | 'stripe'>): boolean {
  return config.demo && config.stripe === undefined;
}

/**
 * Who moves this shop's money. Loaded only when chosen: Stripe's SDK is large. `ownUrl` is where
 * this shop's own server is reached from here, without a slash at its end.
 */
export async function chooseProvider(
  config: Pick<Config, 'demo' | 'stripe'>,
  { authSecret, ownUrl }: { authSecret: string; ownUrl: string },
): Promise<PaymentProvider | undefined> {
  if (config.stripe) {
    const { createStripeProvider } = await import('@stockroom/payments/stripe-provider');
    return createStripeProvider(config.stripe);
  }
  if (!mayHaveTestBank(config)) return undefined;
  const { createTestBankProvider } = await import('@stockroom/payments/test-bank-provider');
  return createTestBankProvider({
    apiUrl: `${ownUrl}/test-bank/api`,
    ...testBankKeys(authSecret),
  });
}
