/** As people write an order's number: '100042' and 's-100042' mean S-100042. Nothing typed is none. */
export function readOrderNumber(typed: string): string | undefined {
  const number = typed.trim().toUpperCase();
  if (number === '') return undefined;
  return /^[0-9]+$/.test(number) ? `S-${number}` : number;
}
