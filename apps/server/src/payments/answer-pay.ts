import { ShopError } from '@stockroom/domain/shop-error';
import { type Area, answerText, type Exchange } from '../http/exchange.ts';
import type { CreateContext } from '../trpc/create-context.ts';
import { type AppReturnOptions, keepAppReturn, readAppReturn } from './app-return.ts';
import { openPayment, type OpenPaymentContext } from './open-payment.ts';

/**
 * `/pay/:number`: sends the customer to where the order is paid. An address of ours, so that a mail
 * can link to it long after a provider's session has ended. The app adds `&app=stockroom://orders/:number`,
 * and is where the browser goes in the end.
 */
export function answerPay(
  context: Omit<OpenPaymentContext, 'log'> & AppReturnOptions,
  createContext: CreateContext,
): Area {
  return async (exchange) => {
    const { req, path } = exchange;
    const number = /^\/pay\/([\w-]{1,40})$/.exec(path)?.[1];
    if (number === undefined) return answerText(exchange, 404, 'There is nothing here.');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      return answerText(exchange, 405, 'This address can only be opened.');
    }
    const page = await findPage(exchange, number);
    const app = page === null ? null : readAppReturn(exchange, number, context);
    keepAppReturn(exchange, number, app, context);
    // The order's page knows how to say that it is not there, or not yours.
    redirect(exchange, page === null ? `/orders/${number}` : app === null ? page : returning(page));
  };

  async function findPage(exchange: Exchange, number: string): Promise<string | null> {
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
      return null;
    }
  }
}

/** The order's own page, where it has nothing to say, sends an app home, too: nothing is left to pay. */
function returning(page: string): string {
  if (!/\/orders\/[\w-]+\?/.test(page) || page.includes('payment=')) return page;
  return `${page}&payment=settled`;
}

function redirect({ res, newCookies }: Exchange, location: string): void {
  res.statusCode = 303;
  res.setHeader('location', location);
  res.setHeader('set-cookie', newCookies);
  res.setHeader('cache-control', 'no-store');
  res.end();
}
