import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { changePost } from '../office/posts/change-post.ts';
import { PostEditor } from '../office/posts/post-editor.tsx';
import { previewOptions } from '../office/posts/preview-options.ts';
import { orNotFound } from '../or-not-found.ts';
import { useTRPC } from '../trpc.ts';

export const Route = createFileRoute('/office/posts/$id/')({
  loader: async ({ context: { queryClient, trpc }, params }) => {
    // Never an old text: whoever writes on it would be told that they were overtaken by themselves.
    const post = await orNotFound(
      queryClient.fetchQuery({ ...trpc.office.posts.byId.queryOptions(params), staleTime: 0 }),
    );
    const answer = formAnswer();
    const markdown = answer?.values['markdown'] ?? post.markdown;
    // A text that cannot be shown can still be mended.
    await queryClient.prefetchQuery(previewOptions({ trpc, queryClient }, markdown));
    return { answer, title: post.title };
  },
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.title ?? 'A post'} · Office` }] }),
  component: EditPost,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const { id } = posted.params;
          await changePost(trpc, id, fields);
          return `/office/posts/${id}`;
        }),
    },
  },
});

function EditPost() {
  const params = Route.useParams();
  const { answer } = Route.useLoaderData();
  const { data: post } = useSuspenseQuery({
    ...useTRPC().office.posts.byId.queryOptions(params),
    // The fields are the writer's: a newer text from the shop is asked for when it is in the way.
    staleTime: Infinity,
  });
  return <PostEditor key={post.id} post={post} answer={answer} />;
}
