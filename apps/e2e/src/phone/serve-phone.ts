import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportPhone } from '@stockroom/testing/export-phone';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';
import { createProxyServer } from 'httpxy';
import sirv from 'sirv';

/** What the server answers itself; every other path is a screen of the app. */
const ofTheServer =
  /^\/(?:(?:api|mails|pay|pictures|test-bank|uploads)\/|(?:export|healthz|readyz|metrics)$)/;

export interface ServedPhone {
  /** Where app and shop are, as if they were one. */
  url: string;
  shop: RunningShop;
  stop(): Promise<void>;
}

interface Options {
  /** An export of the app for browsers; one of the app as it is unless told. */
  folder?: string;
  /** 0 for any that is free. */
  port?: number;
  /** For the shop's process. */
  env?: Record<string, string>;
}

/**
 * The app as a browser shows it, on one origin with a shop of its own: cookies, redirects and the way
 * back from the bank are then what they are on a phone.
 */
export async function servePhone({
  folder,
  port = 0,
  env = {},
}: Options = {}): Promise<ServedPhone> {
  // `dev` looks at the folder each time, so that a new export shows after a reload.
  const files = sirv(folder ?? (await exportPhone('web')), { dev: true, single: true });
  const proxy = createProxyServer();
  // Whoever leaves a page breaks its streams off; that is no news.
  proxy.on('error', (_error, _request, response) => response?.destroy());
  let target = '';
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!ofTheServer.test(path.replace(/\?.*/, ''))) files(request, response);
    else if (target === '') response.writeHead(503).end('The shop is not open yet.');
    else void proxy.web(request, response, { target });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server on TCP has a port, not a path.
  const bound = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${bound.port}`;
  const shop = await startShop({ ...env, PUBLIC_URL: url }).catch((error: unknown) => {
    server.close();
    throw error;
  });
  target = shop.url;
  return {
    url,
    shop,
    async stop() {
      server.close();
      server.closeAllConnections();
      await shop.stop();
    },
  };
}
