import { useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './passkey-sign-in.module.css';

/**
 * Signing in by passkey: offered by the field of the address itself where the browser can, and by a
 * button. It needs scripts; without them it is not there, and the form beside it is.
 */
export function PasskeySignIn({ next }: { next: string | undefined }) {
  const [message, setMessage] = useState<string>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    offer(next, left.signal)
      // Nobody asked for it; whoever presses the button is told.
      .catch(() => undefined);
    return () => left.abort();
  }, [next]);

  function press() {
    setAsking(true);
    setMessage(undefined);
    take(next)
      .catch(async (error: unknown) => {
        const { CeremonyFailed } = await import('./passkey-ceremonies.ts');
        setMessage(
          error instanceof CeremonyFailed
            ? error.message
            : 'No passkey was taken. Try again, or sign in with your password.',
        );
      })
      .finally(() => setAsking(false));
  }

  return (
    <div className={styles.box}>
      <p className={styles.or}>or</p>
      <Button look="quiet" wide onClick={press} disabled={asking}>
        Sign in with a passkey
      </Button>
      {message !== undefined && <Notice tone="bad">{message}</Notice>}
    </div>
  );
}

async function take(next: string | undefined): Promise<void> {
  const { signInWithPasskey } = await import('./passkey-ceremonies.ts');
  await signInWithPasskey();
  goOn(next);
}

/** For as long as the page is open, the field of the address offers the passkeys that there are. */
async function offer(next: string | undefined, left: AbortSignal): Promise<void> {
  const { offersPasskeys, signInWithPasskey } = await import('./passkey-ceremonies.ts');
  if (!(await offersPasskeys()) || left.aborted) return;
  await signInWithPasskey({ until: left });
  if (!left.aborted) goOn(next);
}

/** Who is signed in changes every part of a page: it begins anew. */
function goOn(next: string | undefined): void {
  location.assign(next ?? '/account');
}
