/**
 * Text as one line: no control characters, which could start a new header or a new paragraph, and
 * none of the marks that turn the direction of what follows them and so disguise an address.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
