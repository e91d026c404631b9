import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { changeCart } from '../cart/change-cart.ts';
import { CartLineRow } from '../cart/cart-line-row.tsx';
import styles from '../cart/cart-page.module.css';
import { CartSummary } from '../cart/cart-summary.tsx';
import { useFocusAfterTakeOut } from '../cart/use-focus-after-take-out.ts';
import { useSetLine, useTakeOut } from '../cart/use-set-line.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { thingsWords } from '../ui/things-words.ts';

export const Route = createFileRoute('/cart')({
  loader: async ({ context: { queryClient, trpc } }) => {
    await queryClient.ensureQueryData(trpc.cart.get.queryOptions());
    return { answer: formAnswer() };
  },
  head: ({ match }) => ({
    meta: [{ title: titled(match, 'Your cart') }, { name: 'robots', content: 'noindex' }],
  }),
  component: CartPage,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          await changeCart(trpc, fields);
          return '/cart';
        }),
    },
  },
});

function CartPage() {
  const { answer } = Route.useLoaderData();
  const { data: cart } = useSuspenseQuery(useTRPC().cart.get.queryOptions());
  const setLine = useSetLine();
  const takeOut = useTakeOut();
  useFocusAfterTakeOut(cart.lines.length);

  if (cart.lines.length === 0) {
    return (
      <Page>
        {answer?.message !== undefined && <Notice tone="bad">{answer.message}</Notice>}
        <Empty
          level="h1"
          title="Your cart is empty"
          actions={
            <ButtonLink to="/products" search={{}}>
              Look around the shop
            </ButtonLink>
          }
        >
          Whatever you put in stays here until you come back for it.
        </Empty>
      </Page>
    );
  }
  const aboutCode = answer?.form === 'code';
  return (
    <Page>
      <div className={styles.head}>
        <h1>Your cart</h1>
        <p>{thingsWords(cart.count)}</p>
      </div>
      <div className={styles.layout}>
        <div>
          {answer?.message !== undefined && !aboutCode && (
            <Notice tone="bad">{answer.message}</Notice>
          )}
          <ul className={styles.lines}>
            {cart.lines.map((line) => (
              <CartLineRow
                key={line.variantId}
                line={line}
                onChange={(quantity) =>
                  quantity === 0
                    ? takeOut(line)
                    : setLine.mutate({ variantId: line.variantId, quantity })
                }
                onTakeOut={() => takeOut(line)}
              />
            ))}
          </ul>
        </div>
        <CartSummary cart={cart} refused={aboutCode ? answer : undefined} />
      </div>
    </Page>
  );
}
