import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { NameField } from '../account/account-fields.tsx';
import { AccountFrame } from '../account/account-frame.tsx';
import styles from '../account/account-overview.module.css';
import { AccountSection } from '../account/account-section.tsx';
import { Unverified } from '../account/unverified.tsx';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { onlyMeant } from '../only-meant.ts';
import { OrderList } from '../orders/order-list.tsx';
import { useTRPC } from '../trpc.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface OverviewSearch {
  /** Something was done, and is said: a name saved, a mail sent. */
  saved?: '1';
  sent?: '1';
}

/** As many orders as the overview shows; the rest stand on their own page. */
const latest = { limit: 3 };

export const Route = createFileRoute('/account/')({
  validateSearch: (raw: Record<string, unknown>): OverviewSearch =>
    onlyMeant(raw, {
      ...(raw['saved'] === '1' && { saved: '1' as const }),
      ...(raw['sent'] === '1' && { sent: '1' as const }),
    }),
  loader: async ({ context: { queryClient, trpc } }) => {
    await queryClient.ensureQueryData(trpc.orders.mine.queryOptions(latest));
    return { answer: formAnswer() };
  },
  component: Overview,
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

function Overview() {
  const { saved, sent } = Route.useSearch();
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: account } = useSuspenseQuery(trpc.account.me.queryOptions());
  const { data: orders } = useSuspenseQuery(trpc.orders.mine.queryOptions(latest));
  if (!account) return null;
  return (
    <AccountFrame title={`Good to see you, ${firstName(account.name)}`}>
      <div className={styles.layout}>
        <AccountSection id="orders" title="Your latest orders">
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
              <ButtonLink to="/account/orders" search={{}} look="quiet">
                All of your orders
              </ButtonLink>
            </p>
          )}
        </AccountSection>
        <AccountSection id="you" title="You">
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
          <div className={styles.more}>
            <Link to="/account/security" search={{}}>
              Change the address or the password
            </Link>
          </div>
          <form method="post" action="/sign-out">
            <Button type="submit" look="text">
              Sign out
            </Button>
          </form>
        </AccountSection>
      </div>
    </AccountFrame>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
