import { appRouter } from '@stockroom/api/router';
import type { Meta } from '@stockroom/api/trpc';
import type { Subject } from '@stockroom/db/changes';

/** What an answer may be kept under. */
export interface Question {
  key: string;
  subjects: readonly string[];
}

type Kept = NonNullable<Meta['kept']>;
type Parser = (input: unknown) => unknown;

interface KeptProcedure extends Kept {
  /** What reads the input, in the order in which tRPC asks them. */
  parsers: readonly Parser[];
}

/** The router keeps its procedures flat, by their dotted path; its type shows them nested. */
const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: string; meta?: Meta; inputs: readonly { parse: Parser }[] } }
>;
const keptProcedures = new Map<string, KeptProcedure>(
  Object.entries(procedures).flatMap(([path, { _def }]) => {
    const { meta, inputs, type } = _def;
    if (!meta?.kept || type !== 'query') return [];
    return [[path, { ...meta.kept, parsers: inputs.map((each) => (input) => each.parse(input)) }]];
  }),
);

/** To whom one answer of this procedure may be given, and what it is made of. */
export function keptFor(path: string): Kept | undefined {
  return keptProcedures.get(path);
}

/**
 * The question as everybody means it who asks it, however the input was written: defaults are filled in,
 * and what the procedure does not read is left out. Nothing where the answer is not everybody's, or the
 * input is refused.
 */
export function readQuestion(path: string, getInput: () => unknown): Question | undefined {
  const procedure = keptProcedures.get(path);
  if (procedure?.for !== 'everyone') return undefined;
  let input: unknown;
  try {
    const { parsers } = procedure;
    // Several would each read a part, as tRPC puts them together.
    if (parsers.length > 0) input = Object.assign({}, ...parsers.map((parse) => parse(getInput())));
  } catch {
    return undefined;
  }
  return {
    key: `${path} ${JSON.stringify(input) ?? ''}`,
    subjects: subjectsOf(procedure, input),
  };
}

/** With the places filled in that the input names. */
export function subjectsOf({ of }: Kept, input: unknown): readonly (Subject | `${string}:*`)[] {
  const { slug } = asObject(input);
  return of.map((subject) =>
    // The type says that only these have a place.
    subject.endsWith('{slug}')
      ? (subject.replace('{slug}', typeof slug === 'string' ? slug : '*') as Subject)
      : (subject as Subject),
  );
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
