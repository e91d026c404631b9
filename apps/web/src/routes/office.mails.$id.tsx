import { formatMoment } from '@stockroom/client/words/format-date';
import { mailKindWords } from '@stockroom/client/words/mail-words';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { MailBadge } from '../office/mail-badge.tsx';
import { MailBody } from '../office/mail-body.tsx';
import styles from '../office/mails.module.css';
import { OfficeBar } from '../office/office-bar.tsx';
import { orNotFound } from '../or-not-found.ts';
import { useTRPC } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { say } from '../ui/say.ts';

export const Route = createFileRoute('/office/mails/$id')({
  loader: async ({ context: { queryClient, trpc }, params }) => {
    const { subject, kind } = await orNotFound(
      queryClient.ensureQueryData(trpc.office.mails.byId.queryOptions(params)),
    );
    return { title: subject ?? mailKindWords[kind], answer: formAnswer() };
  },
  head: ({ loaderData }) => ({
    meta: [{ title: `${loaderData?.title ?? 'A mail'} · Office` }],
  }),
  component: Mail,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (_fields, { trpc }) => {
          const { id } = posted.params;
          await trpc.office.mails.sendAgain.mutate({ id });
          return `/office/mails/${id}`;
        }),
    },
  },
});

function Mail() {
  const params = Route.useParams();
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const reading = trpc.office.mails.byId.queryOptions(params);
  const { data: mail } = useSuspenseQuery({
    ...reading,
    // Looked at again until it has gone, or not.
    refetchInterval: ({ state }) => (state.data?.status === 'queued' ? 1_500 : false),
  });
  const sendAgain = useMutation(
    trpc.office.mails.sendAgain.mutationOptions({
      onSuccess: () => say({ words: 'It is on its way again.' }),
      onError: (error) => say({ words: errorMessage(error), urgent: true }),
    }),
  );
  return (
    <Page>
      <OfficeBar title={mail.subject ?? mailKindWords[mail.kind]} />
      <div className={styles.facts}>
        <MailBadge status={mail.status} />
        <p>
          To {mail.recipient}, {formatMoment(mail.createdAt)}
          {mail.orderNumber !== null && (
            <>
              , about{' '}
              <Link to="/office/orders/$number" params={{ number: mail.orderNumber }}>
                {mail.orderNumber}
              </Link>
            </>
          )}
        </p>
        {mail.sentAt !== null && <p className={styles.quiet}>Sent {formatMoment(mail.sentAt)}</p>}
        {mail.status === 'kept' && (
          <p className={styles.quiet}>
            This shop has no mail server yet (SMTP_URL), so the mail waits here.
          </p>
        )}
        {mail.lastError !== null && <Notice tone="bad">{mail.lastError}</Notice>}
        {answer?.message !== undefined && <Notice tone="bad">{answer.message}</Notice>}
        <form
          method="post"
          action={`/office/mails/${mail.id}`}
          onSubmit={(event) => {
            event.preventDefault();
            sendAgain.mutate(params);
          }}
        >
          <Button
            type="submit"
            look="quiet"
            disabled={mail.status === 'queued' || sendAgain.isPending}
          >
            {mail.status === 'queued' ? 'On its way …' : 'Send again'}
          </Button>
        </form>
      </div>
      <MailBody mail={mail} />
    </Page>
  );
}
