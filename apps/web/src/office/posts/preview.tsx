import { errorMessage } from '@stockroom/client/words/refusal-message';
import type { PostPicture as Picture } from '@stockroom/contract/post-text';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { memo } from 'react';
import pageStyles from '../../journal/post-page.module.css';
import { PostPicture } from '../../journal/post-picture.tsx';
import { PostText } from '../../journal/post-text.tsx';
import { readingWords } from '@stockroom/client/words/reading-words';
import { useTRPC } from '../../trpc.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Draft } from './draft.ts';
import { previewOptions } from './preview-options.ts';
import styles from './preview.module.css';
import { counted } from './post-words.ts';
import { Problems } from './problems.tsx';
import { useSettled } from './use-settled.ts';

interface PreviewProps {
  draft: Draft;
  cover: Picture | null;
}

/** What readers will get: drawn by the same parts, from what the shop makes of the text. */
export function Preview({ draft, cover }: PreviewProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const markdown = useSettled(draft.markdown, 350);
  const { data, error } = useQuery(previewOptions({ trpc, queryClient }, markdown));
  return (
    <div className={styles.preview}>
      {error !== null && <Notice>The preview waits: {errorMessage(error)}</Notice>}
      {data && data.problems.length > 0 && <Problems problems={data.problems} />}
      <div className={styles.paper}>
        <header className={pageStyles.head}>
          <p className={styles.title}>{draft.title.trim() || 'Without a title yet'}</p>
          {draft.summary.trim() !== '' && <p className={pageStyles.standfirst}>{draft.summary}</p>}
          {data && (
            <p className={styles.quiet}>
              {counted(data.words, 'word')}, {readingWords(data.readingMinutes)}
            </p>
          )}
        </header>
        {cover && (
          <div className={pageStyles.cover}>
            <PostPicture
              picture={{ ...cover, alt: draft.coverAlt }}
              sizes="(min-width: 70rem) 45vw, 100vw"
              className={pageStyles.picture}
            />
          </div>
        )}
        {data && <Text blocks={data.blocks} />}
        {data?.blocks.length === 0 && (
          <p className={styles.quiet}>What you write shows here as readers will see it.</p>
        )}
      </div>
    </div>
  );
}

/** A letter more in the field draws nothing anew here until the shop has answered. */
const Text = memo(function Text({ blocks }: { blocks: Parameters<typeof PostText>[0]['text'] }) {
  return (
    <div className={pageStyles.text}>
      <PostText text={blocks} />
    </div>
  );
});
