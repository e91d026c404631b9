import { onlyMeant } from '../only-meant.ts';

/** The address of the contact form. */
export interface ContactSearch {
  /** The order that somebody asks about; its number alone opens nothing. */
  order?: string;
  /** A message was sent, and this is its receipt. */
  sent?: string;
}

export function readContactSearch(raw: Record<string, unknown>): ContactSearch {
  const { order, sent } = raw;
  return onlyMeant(raw, {
    ...(typeof order === 'string' && /^S-[1-9][0-9]{5,18}$/.test(order) && { order }),
    ...(typeof sent === 'string' && /^[0-9a-f-]{36}$/.test(sent) && { sent }),
  });
}
