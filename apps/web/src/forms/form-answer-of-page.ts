import type { FormAnswer } from './form-answer.ts';
import { keptFormAnswer } from './kept-answers.ts';
import { startContext } from '../start-context.ts';

/**
 * In a loader: why the form that this page was asked for with was refused. Always undefined in the
 * browser, where forms are answered without another page.
 */
export function formAnswer(): FormAnswer | undefined {
  return keptFormAnswer(startContext().trpc);
}
