import type { KeptAnswers } from '../cache/kept-answers.ts';
import type { Area, Exchange } from '../http/exchange.ts';
import { fetchArea, type FetchHandler } from '../http/fetch-area.ts';
import { pagePolicy, type SecurityOptions } from '../http/security-headers.ts';
import { Asked } from './asked.ts';
import { isStranger } from './is-stranger.ts';
import { hashInline, KeptPage, withoutNonce } from './kept-page.ts';

export interface KeepPagesOptions {
  kept: KeptAnswers;
  security: SecurityOptions;
  bodyLimit: number;
  /** Renders, and lets `asked` know what the page is made of. */
  render: (asked: Asked | undefined) => FetchHandler;
}

/** A longer address is nobody's bookmark. */
const longestAddress = 1_000;
/** Such a link came in a mail, to one person. */
const secret = /[?&]token=/;

/**
 * Pages for strangers are rendered once and kept, until something that they show has changed. Which pages
 * those are is not listed anywhere: a page is kept if everything it asked for is the same for all strangers.
 */
export function keepPages({ kept, security, bodyLimit, render }: KeepPagesOptions): Area {
  const renderUnkept = fetchArea(render(undefined), { bodyLimit });
  const renderToKeep = fetchArea(
    async (request, exchange) => {
      const asked = new Asked();
      const filling = kept.begin();
      const response = await render(asked)(request, exchange);
      if (!mayBeKept(response, exchange, asked)) return response;
      // Nothing has been sent yet: what is kept is sent to the first who asks for it, too.
      const html = await response.text();
      const page =
        mayBeKept(response, exchange, asked) && makePage(html, response, exchange, asked);
      if (!page) return new Response(html, response);
      kept.keep(filling, keyOf(exchange), page);
      page.answer(exchange);
      return answered;
    },
    { bodyLimit },
  );

  return (exchange) => {
    const { req, path, search } = exchange;
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    const isPublic = path.length + search.length <= longestAddress && !secret.test(search);
    if (!isRead || !isPublic || !isStranger(req)) return renderUnkept(exchange);
    const page = kept.find(keyOf(exchange));
    if (page instanceof KeptPage) return page.answer(exchange);
    // What is rendered for a HEAD may lack its body.
    return req.method === 'GET' ? renderToKeep(exchange) : renderUnkept(exchange);
  };

  function makePage(
    html: string,
    { headers }: Response,
    { nonce }: Exchange,
    { subjects }: Asked,
  ): KeptPage | undefined {
    const plain = withoutNonce(html, nonce);
    if (plain === undefined) return undefined;
    const policy = pagePolicy(hashInline(html, nonce), security);
    return new KeptPage({ html: plain, headers: [...headers], policy, subjects });
  }
}

/** With the host: a page may say its own address, and must not say one that somebody made up. */
function keyOf({ req, path, search }: Exchange): string {
  return `page ${req.headers.host ?? ''} ${path}${search}`;
}

function mayBeKept(response: Response, { newCookies }: Exchange, asked: Asked): boolean {
  return (
    asked.mayBeKept &&
    response.status === 200 &&
    newCookies.length === 0 &&
    !response.headers.has('set-cookie') &&
    response.headers.get('content-type')?.startsWith('text/html') === true
  );
}

/** Ignored by `sendResponse`, because the answer has begun. */
const answered = new Response(null);
