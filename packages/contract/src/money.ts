import { z } from 'zod';

/** ISO 4217 code, three capital letters. */
export const currency = z.string().regex(/^[A-Z]{3}$/);

/** An integer of the currency's minor unit (pence, cents, yen): never a fraction. */
export const money = z.object({ amount: z.int(), currency });
export type Money = z.infer<typeof money>;

// Kept apart so that a page which only shows prices does not ship zod.
export { formatMoney } from './format-money.ts';
