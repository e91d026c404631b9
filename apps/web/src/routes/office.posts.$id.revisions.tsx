import { formatMoment } from '@stockroom/client/words/format-date';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { OfficeBar } from '../office/office-bar.tsx';
import { ChosenRevision } from '../office/posts/chosen-revision.tsx';
import { RevisionList } from '../office/posts/revision-list.tsx';
import styles from '../office/posts/revisions.module.css';
import { onlyMeant, readCursor } from '../only-meant.ts';
import { orNotFound } from '../or-not-found.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { say } from '../ui/say.ts';

interface RevisionsSearch {
  /** The one that is looked at. */
  revision?: string;
  cursor?: string;
}

export const Route = createFileRoute('/office/posts/$id/revisions')({
  validateSearch: (raw: Record<string, unknown>): RevisionsSearch =>
    onlyMeant(raw, {
      ...(typeof raw['revision'] === 'string' &&
        /^[1-9]\d{0,17}$/.test(raw['revision']) && { revision: raw['revision'] }),
      ...readCursor(raw),
    }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, trpc }, params: { id }, deps }) => {
    const { revision: revisionId, cursor } = deps;
    const { posts } = trpc.office;
    const [post] = await orNotFound(
      Promise.all([
        queryClient.fetchQuery({ ...posts.byId.queryOptions({ id }), staleTime: 0 }),
        queryClient.fetchQuery({ ...posts.revisions.queryOptions({ id, cursor }), staleTime: 0 }),
        revisionId === undefined
          ? undefined
          : queryClient.ensureQueryData(posts.revision.queryOptions({ id, revisionId })),
      ]),
    );
    return { answer: formAnswer(), title: post.title };
  },
  head: () => ({ meta: [{ title: 'Earlier texts · Office' }] }),
  component: Revisions,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const { id } = posted.params;
          await trpc.office.posts.restore.mutate({
            id,
            revisionId: fields.text('revision'),
            version: fields.number('version'),
          });
          return `/office/posts/${id}`;
        }),
    },
  },
});

function Revisions() {
  const { id } = Route.useParams();
  const { revision: chosen, cursor } = Route.useSearch();
  const { answer } = Route.useLoaderData();
  const { posts } = useTRPC().office;
  const navigate = useNavigate();
  const { data: post } = useSuspenseQuery(posts.byId.queryOptions({ id }));
  const { data: revisions } = useSuspenseQuery(posts.revisions.queryOptions({ id, cursor }));
  const restore = useMutation(
    posts.restore.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/office/posts/$id', params: { id } });
        say({ words: 'The earlier text is back. Readers get it once it is published.' });
      },
    }),
  );
  const message = restore.error ? errorMessage(restore.error) : answer?.message;
  return (
    <Page>
      <OfficeBar title="Earlier texts" />
      <p className={styles.back}>
        <Link to="/office/posts/$id" params={{ id }}>
          ← {post.title}
        </Link>
        , saved {formatMoment(post.updatedAt)}
        {post.updatedBy !== null && ` by ${post.updatedBy}`}
      </p>
      {message !== undefined && <Notice tone="bad">{message}</Notice>}
      <div className={styles.layout}>
        <div>
          <RevisionList id={id} revisions={revisions.items} current={chosen} />
          {revisions.nextCursor !== null && (
            <p className={styles.on}>
              <ButtonLink
                to="/office/posts/$id/revisions"
                params={{ id }}
                search={{ cursor: revisions.nextCursor }}
                look="quiet"
              >
                Earlier ones
              </ButtonLink>
            </p>
          )}
        </div>
        {chosen === undefined ? (
          <p>Choose one to see what became of it since.</p>
        ) : (
          <ChosenRevision
            post={post}
            revisionId={chosen}
            busy={restore.isPending}
            onRestore={() => restore.mutate({ id, revisionId: chosen, version: post.version })}
          />
        )}
      </div>
    </Page>
  );
}
