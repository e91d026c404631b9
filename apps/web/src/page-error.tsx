import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Button, ButtonLink } from './ui/button.tsx';
import { Empty } from './ui/empty.tsx';
import { Page } from './ui/page.tsx';

/** Shown where a page could not be made. The server answers it with status 500. */
export function PageError({ reset }: ErrorComponentProps) {
  const router = useRouter();

  function tryAgain() {
    reset();
    void router.invalidate();
  }

  return (
    <Page>
      <Empty
        level="h1"
        title="Something fell over in the back"
        actions={
          <>
            <Button onClick={tryAgain}>Try again</Button>
            <ButtonLink to="/" look="text">
              To the front door
            </ButtonLink>
          </>
        }
      >
        This page could not be shown, and that is our doing. Nothing you did is lost.
      </Empty>
    </Page>
  );
}
