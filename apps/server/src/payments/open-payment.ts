import { findOwnOrder, type OrderReader } from '@stockroom/domain/orders/order-reader';
import { orderPath } from '@stockroom/domain/orders/order-path';
import { abandonPayment } from '@stockroom/domain/payments/abandon-payment';
import { recordOpened } from '@stockroom/domain/payments/record-opened';
import { startPayment, type StartedPayment } from '@stockroom/domain/payments/start-payment';
import { type PaymentProvider, ProviderError } from '@stockroom/payments/provider';
import type { PaymentContext } from './payment-context.ts';

/** What the order's page tells of a try to pay, as its query parameter `payment`. */
export type PaymentNotice =
  /** The provider sent the customer back after paying; its word to us may take a moment. */
  | 'done'
  /** The customer came back without paying. */
  | 'left'
  /** The provider cannot be reached, or there is none: try again in a while. */
  | 'unavailable';

export interface OpenPaymentContext extends PaymentContext {
  /** The shop's own address, without a slash at its end. */
  publicUrl: string;
}

type Opening = Extract<StartedPayment, { kind: 'opening' }>;

/**
 * Where to send a customer who wants to pay: the provider's page, or the order's own page if there
 * is nothing to pay or nobody to take the money. The provider is asked between two transactions;
 * the key that it is asked with survives a crash between them, and gives the same session again.
 * @throws not_found
 */
export async function openPayment(
  context: OpenPaymentContext,
  reader: OrderReader,
  orderNumber: string,
): Promise<string> {
  const { db, transact, providers, publicUrl, log } = context;
  const order = await findOwnOrder(db, reader, orderNumber);
  const orderPage = (notice?: PaymentNotice) => {
    const url = new URL(`/orders/${order.number}`, publicUrl);
    if (reader.token !== null) url.searchParams.set('token', reader.token);
    if (notice) url.searchParams.set('payment', notice);
    return url.href;
  };

  const provider = providers.current;
  if (!provider) return orderPage('unavailable');
  // Twice, because a provider may refuse a key for what was asked under it an hour ago.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const started = await transact((tx) => startPayment(tx, order.id, provider.name));
    if (started?.kind === 'open') return started.url;
    if (started?.kind === 'wait') return orderPage('unavailable');
    if (started?.kind !== 'opening') return orderPage();

    const paymentId = started.payment.id;
    try {
      const session = await askForSession(provider, started, publicUrl);
      const url = await transact((tx) => recordOpened(tx, paymentId, session));
      return url ?? orderPage();
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      log.error({ err: error, order: order.number }, 'a payment could not be opened');
      if (error.kind === 'unreachable') break;
      await transact((tx) => abandonPayment(tx, paymentId));
    }
  }
  return orderPage('unavailable');
}

async function askForSession(
  provider: PaymentProvider,
  { order, payment, payUntil }: Opening,
  publicUrl: string,
): Promise<{ ref: string; url: string }> {
  // The same for everybody who may read the order: one key must ask for one thing.
  const orderPage = (notice: PaymentNotice) => `${publicUrl}${orderPath(order)}&payment=${notice}`;
  return await provider.openSession({
    key: payment.key,
    amount: { amount: payment.amount, currency: payment.currency },
    orderNumber: order.number,
    description: `Order ${order.number}`,
    email: order.email,
    successUrl: orderPage('done'),
    cancelUrl: orderPage('left'),
    startedAt: payment.createdAt,
    payUntil,
  });
}
