import { CallError } from './call-error.ts';
import type { Caller } from './caller.ts';

type Kind = 'query' | 'mutation';

interface Call {
  path: string;
  input: unknown;
  resolve: (data: unknown) => void;
  reject: (error: unknown) => void;
}

/** Longer addresses are cut off by some proxies. */
const longestUrl = 2_000;
const mostCalls = 20;
const longestKeptAlive = 8_000;

/**
 * tRPC's protocol as far as the pages speak it: plain JSON, and the calls of one moment in one request.
 * tRPC's own client (`create-client.ts`, for phones and for tests) costs a page 7 kB, this one less than
 * one; a test holds the two together. Subscriptions are left to tRPC's, fetched with the first of them.
 */
export function createBrowserCaller(url: string): Caller {
  const queues = { query: createQueue('query'), mutation: createQueue('mutation') };
  return {
    query: (path, input, { signal } = {}) =>
      signal
        ? new Promise(
            (resolve, reject) => void send('query', [{ path, input, resolve, reject }], signal),
          )
        : queues.query(path, input),
    mutation: (path, input) => queues.mutation(path, input),
    subscription(path, input, watcher) {
      let cancelled = false;
      let cancel = () => {
        cancelled = true;
      };
      import('./subscribe.ts').then(
        ({ subscribe }) => {
          if (cancelled) return;
          const subscription = subscribe(url, path, input, watcher);
          cancel = () => subscription.unsubscribe();
        },
        (cause: unknown) => {
          if (cancelled) return;
          watcher.onError(new CallError('Listening could not begin.', undefined, cause));
        },
      );
      return { unsubscribe: () => cancel() };
    },
  };

  function createQueue(kind: Kind) {
    let waiting: Call[] = [];
    return (path: string, input: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        if (waiting.length === 0) {
          setTimeout(() => {
            const calls = waiting;
            waiting = [];
            for (const batch of batches(kind, calls)) void send(kind, batch);
          });
        }
        waiting.push({ path, input, resolve, reject });
      });
  }

  function batches(kind: Kind, calls: Call[]): Call[][] {
    const all: Call[][] = [];
    let last: Call[] = [];
    for (const call of calls) {
      const longer = [...last, call];
      if (
        last.length > 0 &&
        (longer.length > mostCalls || addressOf(kind, longer).length > longestUrl)
      ) {
        last = [call];
      } else {
        last = longer;
        if (longer.length > 1) all.pop();
      }
      all.push(last);
    }
    return all;
  }

  function addressOf(kind: Kind, calls: Call[]): string {
    const paths = calls.map(({ path }) => path).join(',');
    const input = kind === 'query' ? `&input=${encodeURIComponent(inputsOf(calls))}` : '';
    return `${url}/${paths}?batch=1${input}`;
  }

  async function send(kind: Kind, calls: Call[], signal?: AbortSignal): Promise<void> {
    const body = kind === 'query' ? '' : inputsOf(calls);
    try {
      const response = await fetch(
        addressOf(kind, calls),
        kind === 'query'
          ? { ...(signal && { signal }) }
          : {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body,
              // So that what goes into the cart arrives although its page is left at once. A browser keeps
              // 64 KiB of all pages alive and fails what is beyond: the text of a post is not for that.
              keepalive: body.length < longestKeptAlive,
            },
      );
      const answers: unknown = await response.json();
      calls.forEach((call, index) =>
        // One answer for all is a refusal of the whole request.
        settle(call, Array.isArray(answers) ? answers[index] : answers),
      );
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      for (const { reject } of calls) reject(new CallError(message, undefined, cause));
    }
  }
}

function inputsOf(calls: Call[]): string {
  return JSON.stringify(Object.fromEntries(calls.map(({ input }, index) => [index, input])));
}

/** What comes for one call: `https://trpc.io/docs/rpc`. */
interface Answer {
  result?: { data?: unknown };
  error?: { message: string; data: CallError['data'] };
}

function settle({ resolve, reject }: Call, answer: unknown): void {
  // The server is ours, and of the same commit.
  const { result, error } = (answer ?? {}) as Answer;
  if (result) resolve(result.data);
  else if (error) reject(new CallError(error.message, error.data));
  else reject(new CallError('This is no answer of a procedure.'));
}
