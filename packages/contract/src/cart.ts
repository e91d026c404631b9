import { z } from 'zod';
import { slug } from './catalog.ts';
import { id } from './ids.ts';

/** The most of one variant that one cart may hold. */
export const mostOfOneLine = 999;
/** The most lines that one cart may hold. */
export const mostLines = 100;

export const setLineInput = z.object({
  variantId: id,
  /** 0 removes the line. */
  quantity: z.int().min(0).max(mostOfOneLine),
  /** The post in which the customer met it. One that readers do not know is ignored. */
  fromPost: slug.optional(),
});
export type SetLineInput = z.infer<typeof setLineInput>;

export const discountCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{2,40}$/);

/** An empty code takes the discount off. */
export const applyCodeInput = z.object({ code: z.union([z.literal(''), discountCode]) });
