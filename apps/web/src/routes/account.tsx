import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { NameField } from '../account/account-fields.tsx';
import styles from '../account/account-page.module.css';
import { requireAccount } from '../account/require-account.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { onlyMeant, readCursor } from '../only-meant.ts';
import { OrderList } from '../orders/order-list.tsx';
import { useTRPC } from '../trpc.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

interface AccountPageSearch {
  /** Where the list of orders goes on. */
  cursor?: string;
  /** Something was done, and is said: a name saved, a mail sent. */
  saved?: '1';
  sent?: '1';
}

export const Route = createFileRoute('/account')({
  validateSearch: (raw: Record<string, unknown>): AccountPageSearch =>
    onlyMeant(raw, {
      ...readCursor(raw),
      ...(raw['saved'] === '1' && { saved: '1' as const }),
      ...(raw['sent'] === '1' && { sent: '1' as const }),
    }),
  beforeLoad: ({ context, location }) => requireAccount(context, location.href),
  loaderDeps: ({ search: { cursor } }) => ({ cursor }),
  loader: async ({ context: { queryClient, trpc }, deps: { cursor } }) => {
    await queryClient.ensureQueryData(trpc.orders.mine.queryOptions({ cursor }));
    return { answer: formAnswer() };
  },
  head: () => ({ meta: [{ title: 'Your account · Stockroom' }] }),
  component: Account,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          await trpc.account.update.mutate({ name: fields.text('name') });
          return '/account?saved=1';
        }),
    },
  },
});

function Account() {
  const { cursor, saved, sent } = Route.useSearch();
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: account } = useSuspenseQuery(trpc.account.me.queryOptions());
  const { data: orders } = useSuspenseQuery(trpc.orders.mine.queryOptions({ cursor }));
  if (!account) return <Page />;
  return (
    <Page>
      <h1>Good to see you, {firstName(account.name)}</h1>
      <div className={styles.layout}>
        <section className={styles.section}>
          <h2>Your orders</h2>
          {orders.items.length > 0 ? (
            <OrderList orders={orders.items} />
          ) : (
            <>
              <p className={styles.quiet}>None yet. They will stand here, one below the other.</p>
              <p>
                <ButtonLink to="/products" search={{}} look="quiet">
                  Look around the shop
                </ButtonLink>
              </p>
            </>
          )}
          {orders.nextCursor !== null && (
            <p>
              <ButtonLink to="/account" search={{ cursor: orders.nextCursor }} look="quiet">
                Earlier orders
              </ButtonLink>
            </p>
          )}
        </section>
        <div className={styles.aside}>
          <section className={styles.section}>
            <h2>You</h2>
            {saved && <Notice tone="good">Saved.</Notice>}
            {answer?.message !== undefined && <Notice tone="bad">{answer.message}</Notice>}
            <form method="post" action="/account" className={styles.form}>
              <NameField
                value={answer?.values['name'] ?? account.name}
                error={answer?.errors['name']}
              />
              <Button type="submit" look="quiet">
                Save the name
              </Button>
            </form>
            <p>{account.email}</p>
            {!account.emailVerified && <Unverified sent={sent !== undefined} />}
          </section>
          <form method="post" action="/sign-out">
            <Button type="submit" look="text">
              Sign out
            </Button>
          </form>
        </div>
      </div>
    </Page>
  );
}

function Unverified({ sent }: { sent: boolean }) {
  if (sent) return <Notice>A mail with a link is on its way to you.</Notice>;
  return (
    <Notice>
      <p>We do not know yet that this address is yours.</p>
      <form method="post" action="/verify-email">
        <Button type="submit" look="text">
          Send me the mail again
        </Button>
      </form>
    </Notice>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
