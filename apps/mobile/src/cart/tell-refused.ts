import { errorMessage } from '@stockroom/client/words/refusal-message';
import { feel } from '../ui/feel.ts';
import { say } from '../ui/say.ts';

/** The shop would not have a change that was shown already: it has been taken back, and here is why. */
export function tellRefused(error: unknown): void {
  feel('refused');
  say({ words: errorMessage(error), urgent: true });
}
