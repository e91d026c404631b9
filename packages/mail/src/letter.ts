import type { OrderMailData } from '@stockroom/contract/mail';

/** What a mail says, before it is set as HTML or as plain text: both say the same. */
export interface Letter {
  subject: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  shopName: string;
  heading: string;
  blocks: Block[];
  /** Why this reader gets this mail. */
  footer: string;
}

export type Block =
  | { block: 'paragraph'; text: string }
  /** Quieter than a paragraph. */
  | { block: 'note'; text: string }
  /** `path` is one of the shop's own. */
  | { block: 'button'; label: string; path: string }
  /** A button that leads to another site: `url` is whole, and https. */
  | { block: 'outside'; label: string; url: string }
  /** For links that must work where buttons do not: the address itself, to be copied. */
  | { block: 'link'; label: string; path: string }
  /** What a person wrote, in its own lines. */
  | { block: 'prose'; text: string }
  /** What somebody wrote before. */
  | { block: 'quote'; heading: string; text: string }
  /** The lines and sums of an order. */
  | { block: 'order'; order: OrderMailData }
  | { block: 'address'; heading: string; address: OrderMailData['address']; more: string[] };
