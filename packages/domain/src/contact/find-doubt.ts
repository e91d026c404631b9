import type { SendMessageInput } from '@stockroom/contract/contact';

/** Links in a message that nobody worked for, and in one that somebody did. */
const mostLinks = { unproven: 2, proven: 5 };

const link = /https?:\/\/|\bwww\./gi;
/** Markup, which a person does not type into a plain field: it is there for search engines. */
const linkMarkup = /<a\s[^>]*href|\[url[=\]]/i;

/**
 * What the words of a message give away of a robot; null: nothing. What looks doubtful is filed as
 * spam, where staff can see it, and no mail follows from it.
 */
export function findDoubt(
  input: Pick<SendMessageInput, 'name' | 'message' | 'website'>,
  { proven }: { proven: boolean },
): 'trap' | 'links' | null {
  if (input.website) return 'trap';
  if (linkMarkup.test(input.message) || input.name.search(link) >= 0) return 'links';
  const links = input.message.match(link)?.length ?? 0;
  return links > (proven ? mostLinks.proven : mostLinks.unproven) ? 'links' : null;
}
