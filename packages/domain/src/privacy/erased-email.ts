/**
 * Nobody's mailbox, for ever: '.invalid' is reserved (RFC 2606). What stands before it names the row, so
 * that no two are the same.
 */
export const erasedDomain = 'erased.invalid';

/** Nothing is written to it, and nobody is found by it. */
export function isErased(email: string): boolean {
  return email.endsWith(`@${erasedDomain}`);
}
