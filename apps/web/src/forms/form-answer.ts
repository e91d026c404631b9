import { addressProblemWords } from '@stockroom/client/words/address-words';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { type Issue, issuesOf, refusalOf } from '@stockroom/client/calls/refusal-of';

/** What is wrong, by the names of the fields. */
export type FieldErrors = Record<string, string>;

/** Why a form that was sent without scripts was not accepted, for the page to show. */
export interface FormAnswer {
  /** Which of the page's forms it was: its field `do`. */
  form: string;
  /** What was typed, so that nobody types it twice. */
  values: Record<string, string>;
  /** About the whole form. */
  message?: string;
  errors: FieldErrors;
}

/** Thrown by what answers a form, where the words are the page's own. */
export class FormRefused extends Error {
  override name = 'FormRefused';
  readonly errors: FieldErrors;

  constructor(message: string, errors: FieldErrors = {}) {
    super(message);
    this.errors = errors;
  }
}

const notMeant = 'This does not look right. Please check it.';

/** Where more can be said than that. */
const byName: FieldErrors = {
  email: 'That does not look like an e-mail address.',
};

/** Each field is named by the end of its path: `address.postcode` by `postcode`. */
export function fieldErrors(issues: Issue[]): FieldErrors {
  return Object.fromEntries(
    issues.map(({ path }) => {
      const name = path.at(-1) ?? '';
      return [name, byName[name] ?? notMeant];
    }),
  );
}

/** What a procedure found wrong with single fields; empty where it was something else. */
export function errorsOf(error: unknown): FieldErrors {
  const refusal = refusalOf(error);
  if (refusal?.code === 'address_not_valid') {
    return Object.fromEntries(
      refusal.problems.map((problem) => [problem.field, addressProblemWords(problem)]),
    );
  }
  return fieldErrors(issuesOf(error));
}

/** What a person is told about an error; undefined where it is nothing that a person can mend. */
export function explain(error: unknown): { message?: string; errors: FieldErrors } | undefined {
  if (error instanceof FormRefused) {
    return { ...(error.message && { message: error.message }), errors: error.errors };
  }
  const refusal = refusalOf(error);
  if (issuesOf(error).length > 0 || refusal) {
    const errors = errorsOf(error);
    // What stands beside its field is not said twice.
    if (refusal?.code === 'address_not_valid') return { errors };
    return { message: errorMessage(error), errors };
  }
  return undefined;
}
