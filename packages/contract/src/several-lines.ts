import { z } from 'zod';

/**
 * What a person wrote in a field of several lines. Line breaks come as `\n`; other control characters
 * and halves of surrogate pairs, which come along unseen when text is pasted, are left out rather than
 * refused: nobody could find them, and PostgreSQL stores no NUL.
 */
export const severalLines = z.string().transform((text) =>
  text
    .replaceAll(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim(),
);
