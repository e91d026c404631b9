import type { PageContext } from '@stockroom/client/calls/page-context';
import type { FormAnswer } from './form-answer.ts';

/** By the client that is made for each request: nothing of one customer can reach another. */
const answers = new WeakMap<PageContext['trpc'], FormAnswer>();

export function keepFormAnswer(context: PageContext, answer: FormAnswer): void {
  answers.set(context.trpc, answer);
}

export function keptFormAnswer(trpc: PageContext['trpc'] | undefined): FormAnswer | undefined {
  return trpc && answers.get(trpc);
}
