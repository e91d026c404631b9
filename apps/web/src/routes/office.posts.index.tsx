import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { OfficeBar } from '../office/office-bar.tsx';
import { NoPosts } from '../office/posts/no-posts.tsx';
import { PostFilter } from '../office/posts/post-filter.tsx';
import { PostRow } from '../office/posts/post-row.tsx';
import styles from '../office/posts/posts.module.css';
import { readPostsSearch } from '../office/posts/posts-search.ts';
import { useTRPC } from '../trpc.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/office/posts/')({
  validateSearch: readPostsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, trpc }, deps }) =>
    queryClient.ensureQueryData(trpc.office.posts.list.queryOptions(deps)).then(() => undefined),
  head: () => ({ meta: [{ title: 'Posts · Office' }] }),
  component: Posts,
});

function Posts() {
  const search = Route.useSearch();
  const navigate = useNavigate();
  const { data: posts } = useSuspenseQuery(useTRPC().office.posts.list.queryOptions(search));

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    void navigate({ to: '/office/posts', search: readPostsSearch(typed) });
  }

  return (
    <Page>
      <OfficeBar title="Posts" />
      <div className={styles.tools}>
        <form
          action="/office/posts"
          method="get"
          role="search"
          className={styles.search}
          onSubmit={find}
        >
          {search.status !== undefined && (
            <input type="hidden" name="status" value={search.status} />
          )}
          <TextField
            key={search.query ?? ''}
            label="Words of the title"
            type="search"
            name="query"
            required={false}
            maxLength={200}
            defaultValue={search.query}
            className={styles.field}
          />
          <Button type="submit" look="quiet">
            Search
          </Button>
        </form>
        <ButtonLink to="/office/posts/new">Write a post</ButtonLink>
      </div>
      <PostFilter search={search} />
      {posts.items.length === 0 ? (
        <NoPosts search={search} />
      ) : (
        <ul className={styles.list}>
          {posts.items.map((post) => (
            <PostRow key={post.id} post={post} />
          ))}
        </ul>
      )}
      {posts.nextCursor !== null && (
        <p className={styles.on}>
          <ButtonLink
            to="/office/posts"
            search={{ ...search, cursor: posts.nextCursor }}
            rel="next"
            look="quiet"
          >
            Earlier posts
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
