import { z } from 'zod';
import { email } from './email.ts';

export const role = z.enum(['customer', 'staff', 'owner']);
export type Role = z.infer<typeof role>;

/** Shorter ones are guessed; longer ones only cost hashing time. */
export const password = z.string().min(10).max(128);

/** What a person is called. No line breaks or other control characters: it is written into mails. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u);

export const signUpInput = z.object({ name: personName, email, password });

export const updateAccountInput = z.object({ name: personName });
export type UpdateAccountInput = z.infer<typeof updateAccountInput>;
