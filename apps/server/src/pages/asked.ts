import { keptFor, subjectsOf } from '../cache/question.ts';

/** What the rendering of one page has asked for: from it follows whether the page may be given to others. */
export class Asked {
  readonly #subjects = new Set<string>();
  #mayBeKept = true;

  /** A query. Only what is the same for all strangers can be a part of what is kept for them. */
  note(path: string, input: unknown): void {
    const kept = keptFor(path);
    if (!kept) return this.refuse();
    for (const subject of subjectsOf(kept, input)) this.#subjects.add(subject);
  }

  /** It has done something that makes its page one for this reader alone. */
  refuse(): void {
    this.#mayBeKept = false;
  }

  /** Whoever uses any of it is rendering a page for this reader alone. */
  watch<Used extends object>(used: Used): Used {
    return new Proxy(used, {
      get: (target, name, receiver): unknown => {
        this.refuse();
        return Reflect.get(target, name, receiver);
      },
    });
  }

  get mayBeKept(): boolean {
    return this.#mayBeKept;
  }

  get subjects(): readonly string[] {
    return [...this.#subjects];
  }
}
