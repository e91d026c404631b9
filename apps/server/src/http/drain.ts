import type { Server } from 'node:http';
import type { Exchange } from './exchange.ts';

/** Knows the requests under way. */
export class OpenExchanges {
  readonly #open = new Set<Exchange>();

  add(exchange: Exchange): void {
    this.#open.add(exchange);
    exchange.res.once('close', () => this.#open.delete(exchange));
  }

  /** Ends server-sent events by cutting the line: the browser comes back, to another server or the next start. */
  cutStreams(): void {
    for (const { res } of this.#open) {
      if (String(res.getHeader('content-type')).startsWith('text/event-stream')) res.destroy();
    }
  }
}

/** Takes no more connections, lets the requests under way finish, and after `patience` ms cuts the rest. */
export async function drain(server: Server, open: OpenExchanges, patience: number): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  open.cutStreams();
  // A kept-alive connection goes idle only once its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const last = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(last);
}
