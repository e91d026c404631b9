import { ShopError } from '@stockroom/domain/shop-error';
import { type Area, answerText, type Exchange } from '../http/exchange.ts';
import type { CreateContext } from '../trpc/create-context.ts';
import { openPayment, type OpenPaymentContext } from './open-payment.ts';

/**
 * `/pay/:number`: sends the customer to where the order is paid. An address of ours, so that a mail
 * can link to it long after a provider's session has ended.
 */
export function answerPay(
  context: Omit<OpenPaymentContext, 'log'>,
  createContext: CreateContext,
): Area {
  return async (exchange) => {
    const { req, path } = exchange;
    const number = /^\/pay\/([\w-]{1,40})$/.exec(path)?.[1];
    if (number === undefined) return answerText(exchange, 404, 'There is nothing here.');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      return answerText(exchange, 405, 'This address can only be opened.');
    }
    redirect(exchange, await findPage(exchange, number));
  };

  async function findPage(exchange: Exchange, number: string): Promise<string> {
    const token = new URLSearchParams(exchange.search).get('token');
    const account = await createContext(exchange).account();
    try {
      const { log } = exchange;
      return await openPayment(
        { ...context, log },
        { accountId: account?.id ?? null, token },
        number,
      );
    } catch (error) {
      if (!(error instanceof ShopError)) throw error;
      // The order's page knows how to say that it is not there, or not yours.
      return `/orders/${number}`;
    }
  }
}

function redirect({ res }: Exchange, location: string): void {
  res.statusCode = 303;
  res.setHeader('location', location);
  res.setHeader('cache-control', 'no-store');
  res.end();
}
