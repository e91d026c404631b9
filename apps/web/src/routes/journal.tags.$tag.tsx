import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { findableHead, titled } from '../discovery/page-head.ts';
import { JournalList } from '../journal/journal-list.tsx';
import { postsWanted, readJournalSearch } from '../journal/journal-search.ts';
import { PostGone } from '../journal/post-gone.tsx';
import { orNotFound } from '../or-not-found.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

export const Route = createFileRoute('/journal/tags/$tag')({
  validateSearch: readJournalSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, trpc }, deps, params }) => {
    const [tags] = await orNotFound(
      Promise.all([
        queryClient.ensureQueryData(trpc.journal.tags.queryOptions()),
        queryClient.ensureQueryData(trpc.journal.list.queryOptions(postsWanted(deps, params.tag))),
      ]),
    );
    const tag = tags.find(({ slug }) => slug === params.tag);
    // A word that no post is about has no page.
    if (!tag) throw notFound();
    return { name: tag.name, count: tag.count };
  },
  head: ({ match, params, loaderData }) =>
    loaderData
      ? findableHead(match, {
          title: `${loaderData.name} · The journal`,
          description: `What our journal has under ‘${loaderData.name}’.`,
          path: `/journal/tags/${params.tag}`,
          unlisted: match.search.cursor !== undefined,
        })
      : { meta: [{ title: titled(match, 'Not here') }] },
  component: Tagged,
  notFoundComponent: PostGone,
});

function Tagged() {
  const search = Route.useSearch();
  const { tag } = Route.useParams();
  const { name, count } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: tags } = useSuspenseQuery(trpc.journal.tags.queryOptions());
  const { data: posts } = useSuspenseQuery(
    trpc.journal.list.queryOptions(postsWanted(search, tag)),
  );
  return (
    <JournalList
      title={name}
      lead={count === 1 ? 'One post from the journal.' : `${count} posts from the journal.`}
      tags={tags}
      current={tag}
      posts={posts}
      isBeginning={search.cursor === undefined}
      empty={
        <Empty
          title="Nothing about this any more"
          actions={
            <ButtonLink to="/journal" search={{}}>
              To the whole journal
            </ButtonLink>
          }
        >
          What there was has been taken back. There are other posts.
        </Empty>
      }
      on={
        <>
          {search.cursor !== undefined && (
            <ButtonLink to="/journal/tags/$tag" params={{ tag }} search={{}} look="quiet">
              Back to the newest
            </ButtonLink>
          )}
          {posts.nextCursor !== null && (
            <ButtonLink
              to="/journal/tags/$tag"
              params={{ tag }}
              search={{ cursor: posts.nextCursor }}
              rel="next"
            >
              Earlier posts
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
