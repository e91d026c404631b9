import type { PostCard } from '@stockroom/client/calls/shapes';
import { formatDay } from '@stockroom/client/words/format-date';
import { readingWords } from '@stockroom/client/words/reading-words';
import { Words } from '../ui/words.tsx';

interface BylineProps {
  post: Pick<PostCard, 'author' | 'publishedAt' | 'readingMinutes'>;
}

/** Who, when, and how long it takes. */
export function Byline({ post: { author, publishedAt, readingMinutes } }: BylineProps) {
  const parts = [author, formatDay(publishedAt), readingWords(readingMinutes)];
  return (
    <Words look="small" tone="inkQuiet">
      {parts
        .filter((part) => part !== null)
        // A line breaks between them, not inside of one.
        .map((part) => part.replaceAll(' ', '\u00A0'))
        .join(' · ')}
    </Words>
  );
}
