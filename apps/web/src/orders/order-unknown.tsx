import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

/** Not there, or somebody else's: nobody is told which. */
export function OrderUnknown() {
  return (
    <Page>
      <Empty
        level="h1"
        title="We cannot show that order"
        actions={
          <>
            <ButtonLink to="/account/orders" search={{}}>
              To your orders
            </ButtonLink>
            <ButtonLink to="/contact" search={{}} look="text">
              Write to us
            </ButtonLink>
          </>
        }
      >
        Open it with the link in your confirmation mail, or sign in with the account that it was
        placed with.
      </Empty>
    </Page>
  );
}
