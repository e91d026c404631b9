import { isUnreachable } from '@stockroom/client/calls/refusal-of';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { isUnfetched } from './is-unfetched.ts';
import { Button, ButtonLink } from './ui/button.tsx';
import { Empty } from './ui/empty.tsx';
import { Page } from './ui/page.tsx';

/** Shown where a page could not be made. The server answers it with status 500. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const unfetched = isUnfetched(error);
  const unreachable = unfetched || isUnreachable(error);

  function tryAgain() {
    // A script that failed once may stay failed for as long as its document lives.
    if (unfetched) return location.reload();
    reset();
    void router.invalidate();
  }

  const onOnline = useEffectEvent(() => {
    if (unreachable) tryAgain();
  });
  useEffect(() => {
    const listener = () => onOnline();
    addEventListener('online', listener);
    return () => removeEventListener('online', listener);
  }, []);

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
