import type { Money } from '@stockroom/contract/money';
import type { RefundReason } from '@stockroom/contract/mail';
import type { Tx } from '@stockroom/db/db';
import { byProvider } from '../actor.ts';
import { markPaid } from '../orders/mark-paid.ts';
import { closeEach } from './close-payments.ts';
import type { LockedPayment, LockedWithOrder } from './lock-payments.ts';
import { mayPaymentBecome } from './payment-status.ts';
import { reviveOrder } from './revive-order.ts';
import { startRefund } from './start-refund.ts';

/**
 * Money has arrived. Either it pays the order, or it goes back by itself; there is no third way,
 * and both commit together with the fact that it came. Hearing of the same money again does nothing.
 */
export async function recordPaid(tx: Tx, found: LockedWithOrder, paid: Money): Promise<void> {
  const { order, payments } = found;
  if (!mayPaymentBecome(found.payment.status, 'paid')) return;
  const payment = await keepMoney(tx, found.payment, paid);

  const reason = await useMoney(tx, { order, payment, payments }, paid);
  if (reason) {
    await startRefund(tx, { order, payment, reason, actor: byProvider, tellCustomer: true });
  }
}

/** Pays the order with it, or says why it has to go back. */
async function useMoney(
  tx: Tx,
  { order, payment, payments }: LockedWithOrder,
  paid: Money,
): Promise<RefundReason | undefined> {
  if (paid.amount !== payment.amount || paid.currency !== payment.currency) return 'wrong_amount';
  switch (order.status) {
    case 'awaiting_payment':
    case 'expired': {
      const revived = order.status === 'expired';
      if (revived && !(await reviveOrder(tx, order))) return 'cannot_be_filled';
      await markPaid(tx, order, { actor: byProvider, revived });
      // What a declined or forgotten session left behind must not be paid as well.
      await closeEach(
        tx,
        payments.filter((other) => other.id !== payment.id),
      );
      return undefined;
    }
    case 'cancelled':
      return 'order_cancelled';
    case 'paid':
    case 'packed':
    case 'shipped':
      return 'paid_twice';
  }
}

async function keepMoney(tx: Tx, payment: LockedPayment, paid: Money): Promise<LockedPayment> {
  await tx
    .updateTable('payments')
    .set({
      status: 'paid',
      paid_amount: paid.amount,
      paid_currency: paid.currency,
      updated_at: new Date(),
    })
    .where('id', '=', payment.id)
    .execute();
  return { ...payment, status: 'paid', paidAmount: paid.amount, paidCurrency: paid.currency };
}
