import { z } from 'zod';

/** A page's size: 24 unless told, 100 at the most. */
export const limit = z.int().min(1).max(100).default(24);

/** Where the last page ended, as the server gave it; clients keep it as it is. */
export const cursor = z.string().min(1).max(500);
