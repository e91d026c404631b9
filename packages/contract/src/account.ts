import { z } from 'zod';
import { email } from './email.ts';
import { oneLine } from './one-line.ts';

export const role = z.enum(['customer', 'staff', 'owner']);
export type Role = z.infer<typeof role>;

/** Shorter ones are guessed; longer ones only cost hashing time. No keyboard types a NUL. */
export const password = z
  .string()
  .min(10)
  .max(128)
  .regex(/^[^\0]*$/);

/** What a person is called. */
export const personName = oneLine.min(1).max(200);

export const signUpInput = z.object({ name: personName, email, password });

export const updateAccountInput = z.object({ name: personName });
export type UpdateAccountInput = z.infer<typeof updateAccountInput>;
