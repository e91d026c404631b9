import type { AppRouter } from '@stockroom/api/router';
import { type QueryKey, skipToken } from '@tanstack/react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { Caller, Watcher } from './caller.ts';

/**
 * Query and mutation options of each procedure, with the types and the keys of tRPC's own
 * `createTRPCOptionsProxy`, whose package brings 5 kB more to each page, among them what calls a router
 * in its own process. Infinite queries are not offered: the shop's lists page by links.
 */
export function createProcedureOptions(caller: Caller): TRPCOptionsProxy<AppRouter> {
  // A proxy is what it is typed as only by what `optionsOf` makes of each name.
  return nodeAt(caller, []) as TRPCOptionsProxy<AppRouter>;
}

function nodeAt(caller: Caller, path: string[]): unknown {
  return new Proxy(() => undefined, {
    get: (_target, name) =>
      typeof name === 'string' ? nodeAt(caller, [...path, name]) : undefined,
    apply: (_target, _this, [first, second]: [unknown, object | undefined]) =>
      optionsOf(caller, path.slice(0, -1), path.at(-1), first, second),
  });
}

function optionsOf(
  caller: Caller,
  path: string[],
  wanted: string | undefined,
  first: unknown,
  second: object | undefined,
): unknown {
  const name = path.join('.');
  const trpc = { path: name };
  const queryKey = [path, { ...(inputOf(first) && { input: first }), type: 'query' }];
  switch (wanted) {
    case 'queryOptions':
      return {
        ...second,
        queryKey,
        queryFn:
          first === skipToken
            ? skipToken
            : (asking: { queryKey: QueryKey; signal: AbortSignal }) =>
                caller.query(
                  name,
                  (asking.queryKey[1] as { input?: unknown }).input,
                  // Only looked at where it is wanted: whose signal was looked at is called off when
                  // nobody waits for it any more.
                  isAbortable(second) ? { signal: asking.signal } : undefined,
                ),
        trpc,
      };
    case 'queryKey':
      return queryKey;
    case 'queryFilter':
      return { ...second, queryKey };
    case 'pathKey':
      return keyOfPath(path);
    case 'pathFilter':
      return { ...(first as object | undefined), queryKey: keyOfPath(path) };
    case 'mutationOptions':
      return {
        ...(first as object | undefined),
        mutationKey: [path],
        mutationFn: (input: unknown) => caller.mutation(name, input),
        trpc,
      };
    case 'mutationKey':
      return [path];
    case 'subscriptionOptions':
      return {
        enabled: first !== skipToken,
        ...second,
        queryKey: inputOf(first) ? [path, { input: first }] : keyOfPath(path),
        subscribe: (watcher: Watcher) => caller.subscription(name, first, watcher),
        trpc,
      };
    default:
      throw new Error(`The options of ${name} have no '${wanted}'.`);
  }
}

function keyOfPath(path: string[]): QueryKey {
  return path.length > 0 ? [path] : [];
}

function inputOf(input: unknown): boolean {
  return input !== undefined && input !== skipToken;
}

/** tRPC's own name for it. */
function isAbortable(options: object | undefined): boolean {
  const { trpc } = (options ?? {}) as { trpc?: { abortOnUnmount?: boolean } };
  return trpc?.abortOnUnmount === true;
}
