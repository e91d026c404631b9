import { useLastOrder } from '../orders/last-order.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

/** The checkout without anything in the cart: perhaps because it has just become an order. */
export function NothingToOrder() {
  const last = useLastOrder();
  return (
    <Page>
      <Empty
        level="h1"
        title={last ? 'Your order is placed' : 'There is nothing to order yet'}
        actions={
          <>
            {last && (
              <ButtonLink
                to="/orders/$number"
                params={{ number: last.number }}
                search={{ token: last.token }}
              >
                See order {last.number}
              </ButtonLink>
            )}
            <ButtonLink to="/products" search={{}} look={last ? 'text' : 'primary'}>
              Look around the shop
            </ButtonLink>
          </>
        }
      >
        {last
          ? 'Everything in your cart is in it now. If it is not paid yet, you can pay it there.'
          : 'Your cart is empty.'}
      </Empty>
    </Page>
  );
}
