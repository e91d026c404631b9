/** Something kept ready. */
export interface Copy {
  /** Bytes that it takes, its key not counted. */
  readonly size: number;
  /** What it is made of: `product:blue-mug`, or `product:*` for what may name any product. */
  readonly subjects: readonly string[];
}

/** What a key and the bookkeeping for an entry take, roughly, beside its bytes. */
const overhead = 200;
/** The share of all room that is for what has been asked for more than once. */
const provenShare = 0.8;

/**
 * Copies by key, within so many bytes. What is asked for only once (made-up words to search for, made-up
 * addresses) pushes out only its like: an entry gets into the greater part when it is asked for again.
 */
export class ByteCache<Kept extends Copy> {
  readonly #room: number;
  /** Both in the order of use, the longest unused first. */
  readonly #new = new Segment<Kept>();
  readonly #proven = new Segment<Kept>();
  readonly #keysOf = new Map<string, Set<string>>();

  constructor(bytes: number) {
    this.#room = bytes;
  }

  get bytes(): number {
    return this.#new.bytes + this.#proven.bytes;
  }

  get(key: string): Kept | undefined {
    const proven = this.#proven.use(key);
    if (proven) return proven;
    const found = this.#new.take(key);
    if (!found) return undefined;
    this.#proven.put(key, found);
    // Those that have lost their place begin again among the new ones.
    for (const [demoted, copy] of this.#proven.shrinkTo(this.#room * provenShare)) {
      this.#new.put(demoted, copy);
    }
    this.#shrink();
    return found;
  }

  set(key: string, copy: Kept): void {
    this.delete(key);
    // One that needs a good part of the room is not worth all that it would push out.
    if (copy.size > this.#room / 8) return;
    this.#new.put(key, copy);
    for (const subject of copy.subjects) {
      const keys = this.#keysOf.get(subject) ?? new Set();
      this.#keysOf.set(subject, keys.add(key));
    }
    this.#shrink();
  }

  delete(key: string): void {
    const copy = this.#proven.take(key) ?? this.#new.take(key);
    if (copy) this.#forgetSubjects(key, copy);
  }

  /** Everything that is made of it, or that may name any of its kind. */
  drop(subject: string): void {
    if (subject === 'everything') return this.clear();
    const kind = subject.indexOf(':');
    for (const each of kind === -1 ? [subject] : [subject, `${subject.slice(0, kind)}:*`]) {
      for (const key of this.#keysOf.get(each) ?? []) this.delete(key);
    }
  }

  clear(): void {
    this.#new.clear();
    this.#proven.clear();
    this.#keysOf.clear();
  }

  #shrink(): void {
    for (const [key, copy] of this.#new.shrinkTo(this.#room - this.#proven.bytes)) {
      this.#forgetSubjects(key, copy);
    }
  }

  #forgetSubjects(key: string, { subjects }: Kept): void {
    for (const subject of subjects) {
      const keys = this.#keysOf.get(subject);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOf.delete(subject);
    }
  }
}

class Segment<Kept extends Copy> {
  bytes = 0;
  /** A Map keeps the order in which keys came; a key that is used comes anew. */
  readonly #copies = new Map<string, Kept>();

  put(key: string, copy: Kept): void {
    this.#copies.set(key, copy);
    this.bytes += sizeOf(key, copy);
  }

  use(key: string): Kept | undefined {
    const copy = this.#copies.get(key);
    if (copy) {
      this.#copies.delete(key);
      this.#copies.set(key, copy);
    }
    return copy;
  }

  take(key: string): Kept | undefined {
    const copy = this.#copies.get(key);
    if (copy) {
      this.#copies.delete(key);
      this.bytes -= sizeOf(key, copy);
    }
    return copy;
  }

  *shrinkTo(bytes: number): Generator<[key: string, copy: Kept]> {
    for (const [key, copy] of this.#copies) {
      if (this.bytes <= bytes) return;
      this.take(key);
      yield [key, copy];
    }
  }

  clear(): void {
    this.#copies.clear();
    this.bytes = 0;
  }
}

function sizeOf(key: string, copy: Copy): number {
  return overhead + 2 * key.length + copy.size;
}
