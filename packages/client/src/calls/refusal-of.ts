import type { Refusal } from '@stockroom/contract/refusal';
import { isCallError } from './call-error.ts';

export interface Issue {
  /** Where in the input: `['address', 'postcode']`. */
  path: string[];
  message: string;
}

/** A rule's 'no', where the error is one. */
export function refusalOf(error: unknown): Refusal | undefined {
  return dataOf(error)?.refusal ?? undefined;
}

/** What is wrong with the input, field by field, where the error says so. */
export function issuesOf(error: unknown): Issue[] {
  return dataOf(error)?.issues ?? [];
}

/** No such thing, or no address that one could have. */
export function isGone(error: unknown): boolean {
  return refusalOf(error)?.code === 'not_found' || issuesOf(error).length > 0;
}

/** Whether the shop could not be reached at all: no answer, not a 'no'. */
export function isUnreachable(error: unknown): boolean {
  return isCallError(error) && !error.data;
}

function dataOf(error: unknown) {
  return isCallError(error) ? error.data : undefined;
}
