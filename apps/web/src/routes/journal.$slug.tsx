import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { findPostBy } from '../discovery/find-post-by.ts';
import { findableHead, titled } from '../discovery/page-head.ts';
import { PostGone } from '../journal/post-gone.tsx';
import styles from '../journal/post-page.module.css';
import { PostView } from '../journal/post-view.tsx';
import { orNotFound } from '../or-not-found.ts';
import { shopOptions } from '../shell/use-shop.ts';
import { useTRPC } from '../trpc.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export const Route = createFileRoute('/journal/$slug')({
  loader: async ({ context: { queryClient, trpc }, params: { slug } }) => {
    const [post] = await orNotFound(
      Promise.all([
        queryClient.ensureQueryData(trpc.journal.bySlug.queryOptions({ slug })),
        // Read besides, and no reason to lose the post.
        queryClient.prefetchQuery(trpc.journal.related.queryOptions({ slug })),
      ]),
    );
    if (post.movedTo !== null) {
      // Search engines give the new address what they knew of the old one.
      throw redirect({
        to: '/journal/$slug',
        params: { slug: post.movedTo },
        statusCode: 301,
        replace: true,
      });
    }
    // Only for the title: the post itself travels to the browser with its query.
    return { title: post.title };
  },
  head: ({ match, params, loaderData }) => {
    if (!loaderData) return { meta: [{ title: titled(match, 'Not here') }] };
    const { queryClient, trpc } = match.context;
    const post = queryClient.getQueryData(trpc.journal.bySlug.queryKey(params));
    const shop = queryClient.getQueryData(shopOptions(trpc).queryKey);
    return import.meta.env.SSR && shop && post?.movedTo === null
      ? findableHead(match, findPostBy(post, shop))
      : { meta: [{ title: titled(match, loaderData.title) }] };
  },
  component: PostPage,
  pendingComponent: PostPending,
  notFoundComponent: PostGone,
});

function PostPage() {
  const { slug } = Route.useParams();
  const trpc = useTRPC();
  const { data: post } = useSuspenseQuery(trpc.journal.bySlug.queryOptions({ slug }));
  const { data: related } = useSuspenseQuery(trpc.journal.related.queryOptions({ slug }));
  // The loader has sent those away already.
  if (post.movedTo !== null) return null;
  return <PostView post={post} related={related} />;
}

function PostPending() {
  return (
    <Page busy className={styles.page}>
      <div className={styles.head}>
        <Skeleton shape="short" />
        <Skeleton shape="title" />
        <Skeleton />
      </div>
    </Page>
  );
}
