import type { PaymentProvider } from '@stockroom/payments/provider';

/** Those that this shop can speak to. */
export interface PaymentProviders {
  /** Takes new payments; none where nobody has been set up to move the shop's money. */
  readonly current: PaymentProvider | undefined;
  /** By the name that a payment keeps: it may be of a time when another one was current. */
  find(name: string): PaymentProvider | undefined;
}

export function providersOf(current: PaymentProvider | undefined): PaymentProviders {
  return {
    current,
    find: (name) => (current?.name === name ? current : undefined),
  };
}
