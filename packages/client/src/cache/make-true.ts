import type { QueryClient } from '@tanstack/react-query';
import type { MutationPath, OutputOf, QueryArea, QueryPath } from '../calls/paths.ts';

/** Queries that would answer what a change has answered, asked with the same `id`, or `number` and `token`. */
type Answers<Path extends MutationPath> = {
  [Query in QueryPath]: OutputOf<Path> extends OutputOf<Query> ? Query : never;
}[QueryPath];

export type Fresh = { [Path in MutationPath]?: Answers<Path> };

export interface Change {
  path: string;
  input: unknown;
  output: unknown;
}

/** Puts a change's own answer where it belongs, and reads anew what it has made untrue. */
export async function makeTrue(
  queryClient: QueryClient,
  { input, output }: Change,
  fresh: QueryPath | undefined,
  stale: readonly QueryArea[],
): Promise<void> {
  if (fresh) queryClient.setQueryData([fresh.split('.'), keyInput(input)], output);
  await Promise.all(
    stale.map((area) => queryClient.invalidateQueries({ queryKey: [area.split('.')] })),
  );
}

/** As tRPC makes it, of those parts of a change's input that say what it is of. */
function keyInput(input: unknown): object {
  const { id, number, token } = (input ?? {}) as { id?: string; number?: string; token?: string };
  return { ...((id ?? number) !== undefined && { input: { id, number, token } }), type: 'query' };
}
