import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { answerContactForm } from '../contact/answer-contact-form.ts';
import { ContactForm } from '../contact/contact-form.tsx';
import { readContactSearch } from '../contact/contact-search.ts';
import styles from '../contact/contact.module.css';
import { MessageSent } from '../contact/message-sent.tsx';
import { WhoAnswers } from '../contact/who-answers.tsx';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { useShop } from '../shell/use-shop.ts';
import { useTRPC } from '../trpc.ts';
import { Page } from '../ui/page.tsx';
import { titled } from '../discovery/page-head.ts';

export const Route = createFileRoute('/contact')({
  validateSearch: readContactSearch,
  loaderDeps: ({ search: { sent } }) => ({ sent }),
  loader: async ({ context: { queryClient, trpc }, deps: { sent } }) => {
    // Each form has a challenge of its own. Without a connection the page opens all the same, and asks
    // for one when somebody writes.
    const [challenge, receipt] = await Promise.all([
      sent === undefined
        ? queryClient
            .fetchQuery({
              ...trpc.contact.challenge.queryOptions(),
              networkMode: 'always',
              staleTime: 0,
            })
            .catch(() => null)
        : null,
      sent === undefined
        ? null
        : queryClient
            .fetchQuery({
              ...trpc.contact.receipt.queryOptions({ receipt: sent }),
              networkMode: 'always',
            })
            .catch(() => null),
    ]);
    return { answer: formAnswer(), challenge, receipt, requestId: makeRequestId() };
  },
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Write to us') },
      { name: 'description', content: 'Ask the shop anything. A person reads it, and answers.' },
    ],
  }),
  component: Contact,
  server: {
    handlers: {
      POST: (posted) => answerForm(posted, (fields, { trpc }) => answerContactForm(fields, trpc)),
    },
  },
});

function Contact() {
  const { order, sent } = Route.useSearch();
  const { answer, challenge, receipt, requestId } = Route.useLoaderData();
  const shop = useShop();
  const { data: account = null } = useQuery(useTRPC().account.me.queryOptions());
  if (sent !== undefined) {
    return <MessageSent confirmationTo={receipt?.confirmationTo ?? null} email={shop.email} />;
  }
  return (
    <Page>
      <div className={styles.head}>
        <h1>Write to us</h1>
        <p className={styles.lead}>
          About an order, a thing you are looking for, or anything that went wrong. A person reads
          it, and answers.
        </p>
      </div>
      <div className={styles.layout}>
        <ContactForm
          // Another order's link is another form.
          key={order ?? ''}
          account={account}
          order={order}
          challenge={challenge}
          requestId={requestId}
          answer={answer}
        />
        <WhoAnswers shop={shop} account={account} />
      </div>
    </Page>
  );
}
