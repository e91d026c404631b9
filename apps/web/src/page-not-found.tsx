import { ButtonLink } from './ui/button.tsx';
import { Empty } from './ui/empty.tsx';
import { Page } from './ui/page.tsx';

/** The server answers it with status 404. */
export function PageNotFound() {
  return (
    <Page>
      <Empty
        level="h1"
        title="Nothing on this shelf"
        actions={
          <>
            <ButtonLink to="/products" search={{}}>
              Look around the shop
            </ButtonLink>
            <ButtonLink to="/" look="text">
              To the front door
            </ButtonLink>
            <ButtonLink to="/contact" search={{}} look="text">
              Write to us
            </ButtonLink>
          </>
        }
      >
        The address may be mistyped, or what stood here has gone.
      </Empty>
    </Page>
  );
}
