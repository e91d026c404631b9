import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { OfficeBar } from '../office/office-bar.tsx';
import styles from '../office/posts/posts.module.css';
import { useTRPC } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/office/posts/new')({
  loader: () => ({ answer: formAnswer() }),
  head: () => ({ meta: [{ title: 'A new post · Office' }] }),
  component: NewPost,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const { id } = await trpc.office.posts.create.mutate({ title: fields.text('title') });
          return `/office/posts/${id}`;
        }),
    },
  },
});

/** One field: from then on everything is saved by itself, because there is something to save it to. */
function NewPost() {
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const form = useFormErrors(answer?.errors);
  const create = useMutation(
    trpc.office.posts.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await navigate({ to: '/office/posts/$id', params: { id } });
      },
      onError: (error) => form.showIssues(error),
    }),
  );
  const message = create.error ? errorMessage(create.error) : answer?.message;
  return (
    <Page>
      <OfficeBar title="A new post" />
      <form
        {...form.props}
        method="post"
        action="/office/posts/new"
        className={styles.new}
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.check()) return;
          create.mutate({ title: String(new FormData(event.currentTarget).get('title')) });
        }}
      >
        {message !== undefined && <Notice tone="bad">{message}</Notice>}
        <TextField
          label="What is it called?"
          name="title"
          maxLength={200}
          autoComplete="off"
          defaultValue={answer?.values['title']}
          hint="A working title will do: it can be changed at any time, and so can the address."
          data-missing="It needs a title, if only for now."
          error={form.errors['title']}
        />
        <p>
          <Button type="submit" disabled={create.isPending}>
            {create.isPending ? 'Opening …' : 'Start writing'}
          </Button>
        </p>
      </form>
    </Page>
  );
}
