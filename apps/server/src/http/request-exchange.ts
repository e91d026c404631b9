import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Exchange } from './exchange.ts';

/** An exchange as it comes in. What most answers do without is made when it is first asked for. */
export class RequestExchange implements Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly id: string;
  readonly address: string;
  readonly path: string;
  readonly search: string;
  readonly newCookies: string[] = [];
  readonly #parentLog: Logger;
  #log: Logger | undefined;
  #nonce: string | undefined;
  #gone: AbortController | undefined;
  #isGone = false;

  constructor(
    req: IncomingMessage,
    res: ServerResponse,
    facts: { id: string; address: string; path: string; search: string; log: Logger },
  ) {
    this.req = req;
    this.res = res;
    this.id = facts.id;
    this.address = facts.address;
    this.path = facts.path;
    this.search = facts.search;
    this.#parentLog = facts.log;
  }

  get log(): Logger {
    return (this.#log ??= this.#parentLog.child({ requestId: this.id }));
  }

  get nonce(): string {
    return (this.#nonce ??= randomBytes(16).toString('base64'));
  }

  get gone(): AbortSignal {
    if (!this.#gone) {
      this.#gone = new AbortController();
      if (this.#isGone) this.#gone.abort();
    }
    return this.#gone.signal;
  }

  /** To be called when the connection closes before the answer was complete. */
  leave(): void {
    this.#isGone = true;
    this.#gone?.abort();
  }
}
