import { z } from 'zod';

/** Kept in lower case: nobody should lose an account to a capital letter. */
export const email = z.string().trim().toLowerCase().max(320).pipe(z.email());
