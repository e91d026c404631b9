export interface Offence {
  path: string;
  line: number;
  /** What is wrong, in half a sentence. */
  what: string;
  /** What to do instead, in a sentence. */
  remedy: string;
}
