import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** One request and its answer, with what the server has found out about the caller so far. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** Names this request in logs, in errors and in the `x-request-id` of its answer. */
  readonly id: string;
  /** The caller's address: from the socket, or from the proxy that the operator trusts. */
  readonly address: string;
  /** As sent, still percent-encoded, without the query. Always starts with one slash. */
  readonly path: string;
  /** With its question mark, or empty. Never logged: links in mails carry tokens here. */
  readonly search: string;
  /** The Content-Security-Policy nonce of this answer. */
  readonly nonce: string;
  readonly log: Logger;
  /** Aborted when the caller has gone before the answer was complete. */
  readonly gone: AbortSignal;
  /** Cookies that answering this request has made; `fetchArea` and the short way send them. */
  readonly newCookies: string[];
}

/** Lost, and said so in the log, once the head of the answer has gone: a late part of a page. */
export function setCookie(exchange: Exchange, cookie: string): void {
  if (exchange.res.headersSent) {
    exchange.log.warn('a cookie came too late for its answer and is lost');
    return;
  }
  exchange.newCookies.push(cookie);
}

/** Answers the requests of one prefix. A rejection becomes a 500 and is logged once, there. */
export type Area = (exchange: Exchange) => void | Promise<void>;

/** Answers with a small text; for what never reaches an area or a page. */
export function answerText(exchange: Exchange, status: number, text: string): void {
  const { req, res } = exchange;
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const body = `${text}\n`;
  res.statusCode = status;
  res.setHeader('content-type', 'text/plain; charset=utf-8');
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-length', Buffer.byteLength(body));
  // What is left of the body is not worth reading.
  if (!req.complete) res.setHeader('connection', 'close');
  res.end(req.method === 'HEAD' ? undefined : body);
}
