import type { Session } from '../session/session.ts';
import { withinTime } from './within-time.ts';

/** As much of the standard's as is used, which Node's, a browser's and Expo's all have. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface ShopRequest {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal | undefined;
}

/** An answer that has come whole. */
export interface ShopAnswer {
  ok: boolean;
  status: number;
  headers: Headers;
  text: string;
}

/** The only way from an app to the shop: whatever it asks, it asks as this phone and for this session. */
export interface ShopFetch {
  /** Waits for the whole answer, for as long as a call may take. @throws NoAnswerInTime */
  ask: (url: string, request: ShopRequest) => Promise<ShopAnswer>;
  /** Waits no longer for an answer to begin; what it is made of may come for hours. @throws NoAnswerInTime */
  open: (url: string, request: ShopRequest) => Promise<Response>;
}

export interface ShopFetchOptions {
  /** `https://shop.example`, without a slash at its end. */
  address: string;
  session: Session;
  /** The app's own, as its store knows it. */
  version: string;
  /** In a browser cookies are the browser's affair: scripts neither see nor set them. */
  inBrowser: boolean;
  fetch?: Fetch | undefined;
  /** Milliseconds that a call may take. */
  patience?: number | undefined;
}

const defaultPatience = 15_000;

export function createShopFetch(options: ShopFetchOptions): ShopFetch {
  const { address, session, version, inBrowser, patience = defaultPatience } = options;
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));

  async function open(url: string, request: ShopRequest, signal: AbortSignal): Promise<Response> {
    // The session's secrets are for the shop alone.
    if (!url.startsWith(`${address}/`)) throw new Error('That address is not of the shop.');
    const keepAnswer = session.expectAnswer();
    const response = await send(url, {
      ...(request.method && { method: request.method }),
      ...(request.body !== undefined && { body: request.body }),
      headers: {
        ...request.headers,
        ...(inBrowser
          ? {}
          : { 'x-stockroom-client': `mobile/${version}`, ...(await session.headers()) }),
      },
      credentials: inBrowser ? 'same-origin' : 'omit',
      // The shop never sends a call on. Somebody else's network does, to a page of its own.
      redirect: 'error',
      signal,
    });
    await keepAnswer(response.headers);
    return response;
  }

  return {
    ask: (url, request) =>
      withinTime(patience, request.signal, async (signal) => {
        const response = await open(url, request, signal);
        const { ok, status, headers } = response;
        return { ok, status, headers, text: await response.text() };
      }),
    open: (url, request) =>
      withinTime(patience, request.signal, (signal) => open(url, request, signal)),
  };
}
