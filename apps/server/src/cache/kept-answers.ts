import { ByteCache, type Copy } from './byte-cache.ts';

/** What this process keeps of its answers, and when it may give them. */
export interface KeptAnswers {
  /** Only what is still true. */
  find: (key: string) => KeptAnswer | undefined;
  /**
   * To be called before anything is read of what will be kept: what changes from here on makes `keep` do
   * nothing, because nobody knows which of the two was read.
   */
  begin: () => Filling;
  keep: (filling: Filling, key: string, answer: KeptAnswer) => void;
  isCurrent: () => boolean;
  readonly counts: Readonly<{ hits: number; misses: number; changes: number; bytes: number }>;
}

export interface KeptAnswer extends Copy {
  readonly body: Buffer;
}

/** How many changes had been heard when the reading began; none if nothing may be kept. */
export type Filling = number | undefined;

export class Keeping implements KeptAnswers {
  readonly #cache: ByteCache<KeptAnswer>;
  readonly isCurrent: () => boolean;
  #changes = 0;
  #hits = 0;
  #misses = 0;

  constructor(bytes: number, isCurrent: () => boolean) {
    this.#cache = new ByteCache(bytes);
    this.isCurrent = isCurrent;
  }

  find(key: string): KeptAnswer | undefined {
    const found = this.isCurrent() ? this.#cache.get(key) : undefined;
    if (found) this.#hits += 1;
    return found;
  }

  begin(): Filling {
    this.#misses += 1;
    return this.isCurrent() ? this.#changes : undefined;
  }

  keep(filling: Filling, key: string, answer: KeptAnswer): void {
    if (filling === this.#changes && this.isCurrent()) this.#cache.set(key, answer);
  }

  drop(subject: string): void {
    this.#changes += 1;
    this.#cache.drop(subject);
  }

  get counts() {
    return {
      hits: this.#hits,
      misses: this.#misses,
      changes: this.#changes,
      bytes: this.#cache.bytes,
    };
  }
}
