import { z } from 'zod';
import { email } from './email.ts';
import { oneLine } from './one-line.ts';
import { requestId } from './request-id.ts';

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

/** As it is checked and not chosen: whatever was typed, within what hashing should cost. */
const presentPassword = z.string().min(1).max(128);

export const confirmInput = z.object({ password: presentPassword });

export const changePasswordInput = z.object({
  password: presentPassword,
  newPassword: password,
  requestId,
});

export const changeEmailInput = z.object({ email, password: presentPassword, requestId });
export type ChangeEmailInput = z.infer<typeof changeEmailInput>;

/** Out of a link in a mail. */
export const linkInput = z.object({ token: z.string().min(1).max(200) });

export const sessionInput = z.object({ id: z.uuid() });

export const passkeyInput = z.object({ id: z.uuid() });

/** What somebody calls a passkey, to know it again. */
export const passkeyName = oneLine.min(1).max(100);

export const renamePasskeyInput = passkeyInput.extend({ name: passkeyName });
