import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

export function ProductGone() {
  return (
    <Page>
      <Empty
        level="h1"
        title="We no longer keep this"
        actions={
          <ButtonLink to="/products" search={{}}>
            See what we do keep
          </ButtonLink>
        }
      >
        The address may be mistyped, or the last one has gone for good.
      </Empty>
    </Page>
  );
}
