/** The text fields of a form; a file where text was expected reads as absent. */
export class FormFields {
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
  }

  get(name: string): string | undefined {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** As a procedure takes it: an absent text is an empty one, and refused as such. */
  text(name: string): string {
    return this.get(name) ?? '';
  }

  /** Nothing typed is no number: not 0, which would take a line out of a cart. */
  number(name: string): number {
    const text = this.text(name).trim();
    return text === '' ? NaN : Number(text);
  }

  /** What may be shown again in the form: everything but secrets. */
  toShowAgain(): Record<string, string> {
    return Object.fromEntries(
      [...this.#data].filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && !/password|token/i.test(entry[0]),
      ),
    );
  }
}
