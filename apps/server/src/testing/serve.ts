import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFindAddress } from '../http/client-address.ts';
import {
  type Answered,
  createHttpServer,
  type HttpServerOptions,
} from '../http/create-http-server.ts';
import { OpenExchanges } from '../http/drain.ts';
import { answerText } from '../http/exchange.ts';
import { listen } from '../http/listen.ts';
import { createLog } from '../log.ts';

export interface Served {
  port: number;
  url: string;
  /** What the server has logged, line after line. */
  logged: string[];
  answered: Answered[];
}

/** A server of ours on a loopback port of its own, for as long as one test runs. */
export async function serve(options: Partial<HttpServerOptions> = {}): Promise<Served> {
  const logged: string[] = [];
  const answered: Answered[] = [];
  const server = createHttpServer({
    log: createLog('debug', { write: (line) => logged.push(line) }),
    publicOrigin: 'https://shop.example',
    findAddress: createFindAddress(undefined),
    security: { https: false, formTargets: [], development: false },
    open: new OpenExchanges(),
    onAnswered: (one) => answered.push(one),
    routes: [],
    otherwise: {
      name: 'pages',
      bodyLimit: 1_000,
      area: (exchange) => answerText(exchange, 200, 'hello'),
    },
    ...options,
  });
  await listen(server, 0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, logged, answered };
}
