import type { PostPage, Tag } from '@stockroom/client/calls/shapes';
import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';
import styles from './journal-page.module.css';
import { PostRows } from './post-rows.tsx';
import { TagRow } from './tag-row.tsx';

interface JournalListProps {
  title: string;
  lead: string;
  tags: Tag[];
  current?: string;
  posts: PostPage;
  /** Whether this is where the list begins. */
  isBeginning: boolean;
  /** Said where there are none. */
  empty: ReactNode;
  /** Ways to newer and earlier posts. */
  on: ReactNode;
}

export function JournalList(props: JournalListProps) {
  const { title, lead, tags, current, posts, isBeginning, empty, on } = props;
  return (
    <Page>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.lead}>{isBeginning ? lead : 'Further back.'}</p>
      </header>
      <div className={styles.tags}>
        <TagRow tags={tags} current={current} />
      </div>
      {posts.items.length === 0 ? empty : <PostRows posts={posts.items} withLead={isBeginning} />}
      <div className={styles.on}>{on}</div>
    </Page>
  );
}
