import { z } from 'zod';

/**
 * What a person typed into a field of one line. No line breaks or other control characters, as it is
 * written into mails; among them NUL, which PostgreSQL stores in no text, as it stores halves of
 * surrogate pairs in no JSON.
 */
export const oneLine = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u);
