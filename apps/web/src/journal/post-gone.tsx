import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

export function PostGone() {
  return (
    <Page>
      <Empty
        level="h1"
        title="This page has been torn out"
        actions={
          <>
            <ButtonLink to="/journal" search={{}}>
              To the journal
            </ButtonLink>
            <ButtonLink to="/products" search={{}} look="text">
              To the goods
            </ButtonLink>
          </>
        }
      >
        The address may be mistyped, or we have taken the post back. There are others worth reading.
      </Empty>
    </Page>
  );
}
