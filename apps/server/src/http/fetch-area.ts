import { NodeRequest, sendNodeResponse } from 'srvx/node';
import { type Area, answerText, type Exchange } from './exchange.ts';

/** Answers in terms of the fetch standard. */
export type FetchHandler = (request: Request, exchange: Exchange) => Response | Promise<Response>;

export interface FetchAreaOptions {
  /** The longest body accepted, in bytes, whether or not its length was announced. */
  bodyLimit: number;
}

/** Lends node's request and response to a handler of the fetch world. */
export function fetchArea(handle: FetchHandler, options: FetchAreaOptions): Area {
  return async (exchange) => {
    const { req, res } = exchange;
    const request = new NodeRequest({ req, res, maxRequestBodySize: options.bodyLimit });
    let response: Response;
    try {
      response = await handle(request, exchange);
    } catch (error) {
      if (!isBodyTooLarge(error)) throw error;
      answerText(exchange, 413, tooLong(options.bodyLimit));
      return;
    }
    await sendNodeResponse(res, withCookies(response, exchange.newCookies));
  };
}

/** A copy, because a Response.redirect() and some others have headers that cannot change. */
function withCookies(response: Response, cookies: readonly string[]): Response {
  if (cookies.length === 0) return response;
  const headers = new Headers(response.headers);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(response.body, { status: response.status, headers });
}

export function tooLong(limit: number): string {
  return `The request is longer than the ${Math.floor(limit / 1024)} kB allowed here.`;
}

function isBodyTooLarge(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 413;
}
