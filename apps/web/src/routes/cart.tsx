import { refusalWords } from '@stockroom/client/refusal-words';
import { createFileRoute } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { answerCartForm } from '../cart/answer-cart-form.ts';
import { CartLineRow } from '../cart/cart-line-row.tsx';
import styles from '../cart/cart-page.module.css';
import { CartSummary } from '../cart/cart-summary.tsx';
import { useSetLine, useTakeOut } from '../cart/use-cart.ts';
import { readRefused } from '../read-refused.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/cart')({
  validateSearch: readRefused,
  loader: ({ context: { queryClient, trpc } }) =>
    queryClient.ensureQueryData(trpc.cart.get.queryOptions()),
  head: () => ({
    meta: [{ title: 'Your cart · Stockroom' }, { name: 'robots', content: 'noindex' }],
  }),
  component: CartPage,
  server: {
    handlers: {
      POST: ({ request, context }) => answerCartForm(request, context.trpc),
    },
  },
});

function CartPage() {
  const { refused } = Route.useSearch();
  const { data: cart } = useSuspenseQuery(useTRPC().cart.get.queryOptions());
  const setLine = useSetLine();
  const takeOut = useTakeOut();
  const words = refusalWords(refused);

  if (cart.lines.length === 0) {
    return (
      <Page>
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
  const aboutCode = refused?.startsWith('code_') ?? false;
  return (
    <Page>
      <h1>Your cart</h1>
      <div className={styles.layout}>
        <div>
          {words !== undefined && !aboutCode && <Notice tone="bad">{words}</Notice>}
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
        <CartSummary cart={cart} refusedCode={aboutCode ? words : undefined} />
      </div>
    </Page>
  );
}
