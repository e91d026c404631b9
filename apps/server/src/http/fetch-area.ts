import { NodeRequest } from 'srvx/node';
import { type Area, answerText, type Exchange } from './exchange.ts';
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
    await sendResponse(res, response, exchange.newCookies);
  };
}

export function tooLong(limit: number): string {
  return `The request is longer than the ${Math.floor(limit / 1024)} kB allowed here.`;
}

function isBodyTooLarge(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 413;
}
