import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { messageDoubtWords } from '@stockroom/client/words/message-words';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { AboutSender } from '../office/messages/about-sender.tsx';
import { AnswerForm } from '../office/messages/answer-form.tsx';
import { changeMessage } from '../office/messages/change-message.ts';
import { MessageBadge } from '../office/messages/message-badge.tsx';
import { StatusActions } from '../office/messages/status-actions.tsx';
import styles from '../office/messages/thread.module.css';
import { Thread } from '../office/messages/thread.tsx';
import { useMessageNews } from '../office/messages/use-message-news.ts';
import { OfficeBar } from '../office/office-bar.tsx';
import { orNotFound } from '../or-not-found.ts';
import { startContext } from '../start-context.ts';
import { useTRPC } from '../trpc.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/office/messages/$id')({
  loader: async ({ context: { queryClient, trpc }, params }) => {
    const { name } = await orNotFound(
      queryClient.ensureQueryData(trpc.office.messages.byId.queryOptions(params)),
    );
    // On the server a page is asked for by somebody who will see it; in a browser it may only be
    // fetched ahead, and the page itself says when it is seen.
    await startContext().trpc?.office.messages.markRead.mutate(params);
    return { title: `From ${name}`, answer: formAnswer(), requestId: makeRequestId() };
  },
  head: ({ loaderData }) => ({
    meta: [{ title: `${loaderData?.title ?? 'A message'} · Office` }],
  }),
  component: Message,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, (fields, { trpc }) => changeMessage(fields, trpc, posted.params.id)),
    },
  },
});

function Message() {
  const params = Route.useParams();
  const { answer, requestId } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: message } = useSuspenseQuery({
    ...trpc.office.messages.byId.queryOptions(params),
    // Looked at again until each of its mails has gone, or not.
    refetchInterval: ({ state: { data } }) =>
      [data?.confirmation, ...(data?.answers ?? []).map(({ mail }) => mail)].some(
        (mail) => mail?.status === 'queued',
      )
        ? 1_500
        : false,
  });
  useMessageNews();
  useMarkRead(message);
  return (
    <Page>
      <OfficeBar title={`From ${message.name}`} />
      <div className={styles.head}>
        <MessageBadge status={message.status} />
        <StatusActions message={message} />
        {answer?.form === 'status' && answer.message !== undefined && (
          <Notice tone="bad">{answer.message}</Notice>
        )}
        {message.status === 'spam' && (
          <Notice tone="warn" className={styles.doubt}>
            {message.doubt === null
              ? 'Somebody here said that this is spam.'
              : `${messageDoubtWords[message.doubt]} No mail was sent because of it; if it is no spam, say so, and its sender hears that you have it.`}
          </Notice>
        )}
      </div>
      <div className={styles.layout}>
        <div className={styles.main}>
          <Thread message={message} />
          {message.status !== 'spam' && (
            <AnswerForm
              // Another message is another form.
              key={message.id}
              message={message}
              requestId={requestId}
              refused={answer?.form === 'answer' ? answer : undefined}
            />
          )}
        </div>
        <AboutSender message={message} />
      </div>
    </Page>
  );
}

/** Once somebody sees it. */
function useMarkRead({ id, unread }: { id: string; unread: boolean }): void {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.office.messages.markRead.mutationOptions());
  useEffect(() => {
    if (unread) mutate({ id });
  }, [id, unread, mutate]);
}
