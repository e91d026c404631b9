import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { findableHead } from '../discovery/page-head.ts';
import { JournalList } from '../journal/journal-list.tsx';
import { postsWanted, readJournalSearch } from '../journal/journal-search.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

export const Route = createFileRoute('/journal/')({
  validateSearch: readJournalSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, trpc }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.journal.list.queryOptions(postsWanted(deps))),
      queryClient.ensureQueryData(trpc.journal.tags.queryOptions()),
    ]).then(() => undefined),
  head: ({ match }) =>
    findableHead(match, {
      title: 'The journal',
      description:
        'Notes from the back room: what came in, what it is good for, and what we learned while unpacking it.',
      path: '/journal',
      unlisted: match.search.cursor !== undefined,
    }),
  component: Journal,
});

function Journal() {
  const search = Route.useSearch();
  const trpc = useTRPC();
  const { data: posts } = useSuspenseQuery(trpc.journal.list.queryOptions(postsWanted(search)));
  const { data: tags } = useSuspenseQuery(trpc.journal.tags.queryOptions());
  return (
    <JournalList
      title="The journal"
      lead="Notes from the back room: what came in, what it is good for, and what we learned while unpacking it."
      tags={tags}
      posts={posts}
      isBeginning={search.cursor === undefined}
      empty={
        <Empty
          title="Nothing written yet"
          actions={
            <ButtonLink to="/products" search={{}}>
              Look around the shop
            </ButtonLink>
          }
        >
          We are still unpacking. Until there is something to read, there is a good deal to look at.
        </Empty>
      }
      on={
        <>
          {search.cursor !== undefined && (
            <ButtonLink to="/journal" search={{}} look="quiet">
              Back to the newest
            </ButtonLink>
          )}
          {posts.nextCursor !== null && (
            <ButtonLink to="/journal" search={{ cursor: posts.nextCursor }} rel="next">
              Earlier posts
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
