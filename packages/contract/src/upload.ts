/** Bytes of a picture that staff upload. Apart from the schemas, so that a page need not ship zod. */
export const uploadLimit = 8 * 1024 * 1024;
