import { NodeRequest } from 'srvx/node';
import { type Area, answerText, type Exchange } from './exchange.ts';
import { readBytes } from './read-body.ts';
import { sendResponse } from './send-response.ts';

/** Answers in terms of the fetch standard. */
export type FetchHandler = (request: Request, exchange: Exchange) => Response | Promise<Response>;

export interface FetchAreaOptions {
  /** The longest body accepted, in bytes, whether or not its length was announced. */
  bodyLimit: number;
}

/** Lends node's request and response to a handler of the fetch world. */
export function fetchArea(handle: FetchHandler, options: FetchAreaOptions): Area {
  return async (exchange) => {
    let response: Response;
    try {
      const request = await requestOf(exchange, options.bodyLimit);
      response = await handle(request, exchange);
    } catch (error) {
      if (!isBodyTooLarge(error)) throw error;
      answerText(exchange, 413, tooLong(options.bodyLimit));
      return;
    }
    await sendResponse(exchange.res, response, exchange.newCookies);
  };
}

/**
 * A body whose length was announced has been judged by it. One that was not is read before anybody else
 * begins: handlers take a stream that breaks off for a fault of their own, or for another kind of body.
 */
async function requestOf({ req, res, gone }: Exchange, bodyLimit: number): Promise<Request> {
  const request = new NodeRequest({ req, res, maxRequestBodySize: bodyLimit });
  const { method, headers, url } = request;
  const isUnannounced = req.headers['transfer-encoding'] !== undefined;
  if (!isUnannounced || method === 'GET' || method === 'HEAD') return request;
  return new Request(url, { method, headers, body: await readBytes(req, bodyLimit), signal: gone });
}

export function tooLong(limit: number): string {
  return `The request is longer than the ${Math.floor(limit / 1024)} kB allowed here.`;
}

function isBodyTooLarge(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 413;
}
