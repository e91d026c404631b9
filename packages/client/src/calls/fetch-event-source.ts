import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Listening } from './listening.ts';
import type { ShopFetch } from './shop-fetch.ts';

export interface EventSourceInit {
  open: ShopFetch['open'];
  listening: Listening;
  /** Milliseconds to the second try, until the shop says otherwise by `retry:`. */
  firstPause?: number;
  /** Milliseconds without a byte after which the line is taken for dead; the shop sends one each 15 s. */
  silence?: number;
}

/** As tRPC reads them; `error` is in those that it is to give up by, in the shop's own words. */
export interface SourceEvent {
  type: string;
  data?: string;
  lastEventId?: string;
  error?: unknown;
}

type Listener = (event: SourceEvent) => void;

const longestPause = 30_000;
const defaultPause = 1_000;
const defaultSilence = 40_000;

/**
 * Server-sent events over fetch, for React Native, which has no EventSource: the interface of the
 * standard's as far as tRPC's subscriptions use it (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * Besides, it sends the app's headers anew with each connection, goes quiet while the app is in the
 * background, and comes back after ever longer pauses, no two phones at the same moment.
 */
export class FetchEventSource {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  readyState = 0;

  readonly #url: string;
  readonly #init: EventSourceInit;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #stopHearingTurns: () => void;
  #lastEventId = '';
  #firstPause: number;
  /** Tries since anything came. */
  #failures = 0;
  /** Ends the connection that there is, or the pause before the next. */
  #interrupt = () => {};

  constructor(url: string, init?: EventSourceInit) {
    if (!init) throw new TypeError('It cannot reach the shop without its fetch.');
    this.#url = url;
    this.#init = init;
    this.#firstPause = init.firstPause ?? defaultPause;
    this.#stopHearingTurns = init.listening.onTurn(() => this.#turn());
    void this.#run();
  }

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  close(): void {
    this.readyState = this.CLOSED;
    this.#stopHearingTurns();
    this.#interrupt();
  }

  #turn(): void {
    // An open connection needs no encouragement.
    if (this.#init.listening.isOn() && this.readyState === this.OPEN) return;
    this.#failures = 0;
    this.#interrupt();
  }

  #isClosed(): boolean {
    return this.readyState === this.CLOSED;
  }

  #say(event: SourceEvent): void {
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
  }

  async #run(): Promise<void> {
    // Whoever has made it listens from the next moment on.
    await Promise.resolve();
    while (!this.#isClosed()) {
      if (!this.#init.listening.isOn()) {
        await this.#pause(undefined);
        continue;
      }
      const refusal = await this.#connect().catch(() => undefined);
      if (this.#isClosed()) return;
      if (refusal) {
        this.close();
        this.#say({ type: 'error', error: refusal });
        return;
      }
      this.readyState = this.CONNECTING;
      this.#say({ type: 'error' });
      if (this.#init.listening.isOn()) await this.#pause(this.#nextPause());
    }
  }

  /** Until the connection is over. What it gives is a 'no' that no further try would change. */
  async #connect(): Promise<object | undefined> {
    const controller = new AbortController();
    this.#interrupt = () => controller.abort();
    const response = await this.#init.open(this.#url, {
      headers: {
        accept: 'text/event-stream',
        'cache-control': 'no-cache',
        ...(this.#lastEventId !== '' && { 'last-event-id': this.#lastEventId }),
      },
      signal: controller.signal,
    });
    if (!response.ok) {
      const refusal = isFinal(response.status) ? await refusalIn(response) : undefined;
      controller.abort();
      return refusal;
    }
    // A page of somebody else's network, for example.
    if (!response.headers.get('content-type')?.includes('text/event-stream')) {
      controller.abort();
      return undefined;
    }
    if (!response.body) throw new Error('This fetch gives no streams.');
    this.readyState = this.OPEN;
    this.#say({ type: 'open' });
    await this.#read(response.body.getReader(), controller);
    return undefined;
  }

  async #read(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    controller: AbortController,
  ): Promise<void> {
    const parser = createParser({
      onId: (id) => {
        this.#lastEventId = id;
      },
      onEvent: (event) => this.#hear(event),
      onRetry: (milliseconds) => {
        this.#firstPause = milliseconds;
      },
    });
    const decoder = new TextDecoder();
    const { silence = defaultSilence } = this.#init;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Not every fetch ends a read when it is called off.
    const over = new Promise<{ done: true; value?: undefined }>((resolve) => {
      controller.signal.addEventListener('abort', () => resolve({ done: true }));
    });
    try {
      while (!this.#isClosed()) {
        timer = setTimeout(() => controller.abort(), silence);
        const { done, value } = await Promise.race([reader.read(), over]);
        clearTimeout(timer);
        if (done) return;
        this.#failures = 0;
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } finally {
      clearTimeout(timer);
      reader.cancel().catch(() => {});
    }
  }

  #hear({ event, data }: EventSourceMessage): void {
    if (this.#isClosed()) return;
    this.#say({ type: event ?? 'message', data, lastEventId: this.#lastEventId });
  }

  /** Between half of it and all of it: when a shop restarts, its phones do not come back at once. */
  #nextPause(): number {
    const whole = Math.min(longestPause, this.#firstPause * 2 ** this.#failures);
    this.#failures += 1;
    return whole * (0.5 + Math.random() / 2);
  }

  /** Without an end it lasts until the next turn. */
  async #pause(milliseconds: number | undefined): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds);
      this.#interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Whether asking again would be answered alike: not where it was too early, too slow or too often. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}

/** tRPC's form of an error; nothing where it is another's word, of a network that wants a sign-in first. */
async function refusalIn(response: Response): Promise<object | undefined> {
  const answer: unknown = await response.json().catch(() => undefined);
  const error = typeof answer === 'object' && answer !== null && 'error' in answer && answer.error;
  return typeof error === 'object' && error !== null ? error : undefined;
}
