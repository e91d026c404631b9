import { z } from 'zod';

export const role = z.enum(['customer', 'staff', 'owner']);
export type Role = z.infer<typeof role>;

/** Shorter ones are guessed; longer ones only cost hashing time. */
export const password = z.string().min(10).max(128);

export const updateAccountInput = z.object({ name: z.string().trim().min(1).max(200) });
