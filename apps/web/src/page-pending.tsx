import { Page } from './ui/page.tsx';
import { Skeleton } from './ui/skeleton.tsx';

/** Shown while a page that the customer has asked for is on its way. */
export function PagePending() {
  return (
    <Page busy>
      <Skeleton shape="title" />
    </Page>
  );
}
