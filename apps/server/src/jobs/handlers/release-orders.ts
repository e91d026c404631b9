import { listDueReservations } from '@stockroom/domain/orders/list-due-reservations';
import { releaseUnpaid } from '@stockroom/domain/orders/release-unpaid';
import { listOpenPayments } from '@stockroom/domain/payments/list-unended-payments';
import { closeSession } from '../../payments/close-session.ts';
import { Patience } from '../../payments/patience.ts';
import type { PaymentProviders } from '../../payments/payment-providers.ts';
import type { Handler } from '../handler.ts';

/**
 * Lets go of reservations whose time has come. The session at the provider is closed first: if it
 * turns out to be paid, the order is paid; if the provider does not answer, the stock stays held
 * until it does.
 */
export function releaseOrders(providers: PaymentProviders): Handler<'orders.release'> {
  return async ({ db, transact }, _data, { log, signal }) => {
    const patience = new Patience();
    for (const orderId of await listDueReservations(db, { limit: 1_000 })) {
      if (signal.aborted) return;
      try {
        const open = await listOpenPayments(db, orderId);
        if (open.length > 0 && patience.hasEnded) continue;
        for (const paymentId of open) {
          await closeSession({ db, transact, providers, log }, paymentId);
          patience.wasAnswered();
        }
        await transact((tx) => releaseUnpaid(tx, orderId));
      } catch (error) {
        // The others do not wait for this one; the next minute tries it again.
        patience.failed(error);
        log.error({ err: error, orderId }, 'an unpaid order could not be let go');
      }
    }
  };
}
