import { createCaller } from '@stockroom/api/router';
import { TRPCError } from '@trpc/server';
import { type Area, answerText, type Exchange } from '../http/exchange.ts';
import type { CreateContext } from '../trpc/create-context.ts';

/**
 * `/mails/:id`: a mail as its reader sees it, for a frame in the office. A document of its own, because
 * it is set as mails must be, with styles in its elements, which the policy of our pages forbids. It may
 * do nothing: the sandbox gives it no scripts, no forms and no origin; its links open in a new window.
 */
export function answerMail(createContext: CreateContext): Area {
  return async (exchange) => {
    const { req, res, path } = exchange;
    const id = /^\/mails\/([1-9][0-9]{0,17})$/.exec(path)?.[1];
    if (id === undefined || (req.method !== 'GET' && req.method !== 'HEAD')) {
      return answerText(exchange, 404, 'There is no such mail.');
    }
    const html = await find(exchange, id);
    // Whoever may not read it need not know whether it exists.
    if (html === null) return answerText(exchange, 404, 'There is no such mail for you to read.');

    const body = Buffer.from(html.replace('<head>', '<head><base target="_blank"/>'));
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.setHeader('content-length', body.length);
    res.setHeader('cache-control', 'private, no-store');
    res.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    );
    res.setHeader('x-frame-options', 'SAMEORIGIN');
    // Its links open accounts and orders: where they lead must not learn them from us.
    res.setHeader('referrer-policy', 'no-referrer');
    res.end(req.method === 'HEAD' ? undefined : body);
  };

  async function find(exchange: Exchange, id: string): Promise<string | null> {
    try {
      const { html } = await createCaller(createContext(exchange)).office.mails.byId({ id });
      return html;
    } catch (error) {
      if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') return null;
      throw error;
    }
  }
}
