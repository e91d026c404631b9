import type { AppRouter } from '@stockroom/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;
type Procedures = AppRouter['_def']['record'];
type Type = 'query' | 'mutation' | 'subscription';

/** The dotted paths below a router of all procedures of one type. */
type PathsIn<Record, Wanted extends Type> = {
  [Name in keyof Record & string]: Record[Name] extends { _def: { type: infer Found } }
    ? Found extends Wanted
      ? Name
      : never
    : `${Name}.${PathsIn<Record[Name], Wanted>}`;
}[keyof Record & string];

export type QueryPath = PathsIn<Procedures, 'query'>;
export type MutationPath = PathsIn<Procedures, 'mutation'>;

/** A procedure that is asked, or a router with all that it holds. */
export type QueryArea = QueryPath | RoutersOf<QueryPath>;
type RoutersOf<Path extends string> = Path extends `${infer Router}.${infer Rest}`
  ? Router | `${Router}.${RoutersOf<Rest>}`
  : never;

type At<Tree, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Tree
    ? At<Tree[Name], Rest>
    : never
  : Path extends keyof Tree
    ? Tree[Path]
    : never;

export type OutputOf<Path extends string> = At<Outputs, Path>;
