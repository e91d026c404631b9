import { ProviderError } from '@stockroom/payments/provider';

/** After so many questions in a row without an answer, a job stops asking until its next run. */
const mostSilences = 3;

/** Tells a provider that is down, for which nobody should wait a thousand times, from one bad answer. */
export class Patience {
  #silences = 0;

  get hasEnded(): boolean {
    return this.#silences >= mostSilences;
  }

  wasAnswered(): void {
    this.#silences = 0;
  }

  failed(error: unknown): void {
    if (error instanceof ProviderError && error.kind === 'unreachable') this.#silences += 1;
  }
}
