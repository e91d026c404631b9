import type { Money } from './money.ts';

/** How many digits of an amount are minor units: 2 for GBP, 0 for JPY, 3 for BHD. */
export function minorDigits(code: string): number {
  let digits = digitsOf.get(code);
  if (digits === undefined) {
    digits = formatter('en', code).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(code, digits);
  }
  return digits;
}

/**
 * For people: `{ amount: 295, currency: 'GBP' }` in 'en-GB' is '£2.95'. The amount goes through as
 * decimal text, so that no digit depends on binary fractions.
 */
export function formatMoney(value: Money, locale = 'en-GB'): string {
  const digits = minorDigits(value.currency);
  const sign = value.amount < 0 ? '-' : '';
  const all = String(Math.abs(value.amount)).padStart(digits + 1, '0');
  const decimal = digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
  const text = formatter(locale, value.currency).format(
    `${sign}${decimal}` as Intl.StringNumericLiteral,
  );
  // A hyphen is too short and too low beside figures.
  return text.replace('-', '\u2212');
}

/** '£' for GBP, '€' for EUR: to stand beside a field in which an amount is typed. */
export function currencySymbol(code: string, locale = 'en-GB'): string {
  // What is left of nothing without its figures: `formatToParts` ends the process on an iPhone (Hermes).
  return formatter(locale, code)
    .format(0)
    .replaceAll(/[\d.,\s]/g, '');
}

const digitsOf = new Map<string, number>();
const formatters = new Map<string, Intl.NumberFormat>();

/** Making a NumberFormat costs a hundred times more than using one. */
function formatter(locale: string, code: string): Intl.NumberFormat {
  const key = `${locale} ${code}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, { style: 'currency', currency: code });
    formatters.set(key, found);
  }
  return found;
}
