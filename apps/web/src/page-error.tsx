import { isUnreachable } from '@stockroom/client/refusal-of';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Button, ButtonLink } from './ui/button.tsx';
import { Empty } from './ui/empty.tsx';
import { Page } from './ui/page.tsx';

/** Shown where a page could not be made. The server answers it with status 500. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const unreachable = isUnreachable(error);

  function tryAgain() {
    reset();
    void router.invalidate();
  }

  return (
    <Page>
      <Empty
        level="h1"
        title={unreachable ? 'The shop cannot be reached' : 'Something fell over in the back'}
        actions={
          <>
            <Button onClick={tryAgain}>Try again</Button>
            <ButtonLink to="/" look="text">
              To the front door
            </ButtonLink>
            {!unreachable && (
              <ButtonLink to="/contact" search={{}} look="text">
                Tell us about it
              </ButtonLink>
            )}
          </>
        }
      >
        {unreachable
          ? 'Perhaps the connection is gone for a moment. Your cart is kept, and waits for you.'
          : 'This page could not be shown, and that is our doing. Nothing you did is lost.'}
      </Empty>
    </Page>
  );
}
