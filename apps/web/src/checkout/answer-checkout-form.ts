import type { PageContext } from '@stockroom/client/page-context';
import { answerForm } from '../answer-form.ts';
import { readPlaceOrder } from './read-place-order.ts';

/** The checkout as a plain form: places the order and sends the customer to pay. */
export function answerCheckoutForm(request: Request, shop: PageContext['trpc']): Promise<Response> {
  return answerForm(request, async (fields) => {
    const order = await shop.orders.place.mutate(readPlaceOrder(fields));
    return order.status === 'awaiting_payment'
      ? order.payment.url
      : `/orders/${order.number}?token=${order.token}`;
  });
}
