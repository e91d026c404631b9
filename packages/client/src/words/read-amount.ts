import { minorDigits } from '@stockroom/contract/format-money';

/**
 * What somebody typed as an amount, in minor units: '4.5' in GBP is 450. Undefined when it is not
 * an amount of that currency. Digits are moved as text; nothing is ever a fraction.
 */
export function readAmount(text: string, currency: string): number | undefined {
  const [, whole = '', part = ''] = /^(\d{0,7})(?:[.,](\d*))?$/.exec(text.trim()) ?? [];
  const digits = minorDigits(currency);
  if ((whole === '' && part === '') || part.length > digits) return undefined;
  return Number(whole + part.padEnd(digits, '0'));
}
