import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Beside an address that nobody has proved to own yet; `sent`: the mail has just been asked for. */
export function Unverified({ sent }: { sent: boolean }) {
  if (sent) return <Notice>A mail with a link is on its way to you.</Notice>;
  return (
    <Notice>
      <p>We do not know yet that this address is yours.</p>
      <form method="post" action="/verify-email">
        <Button type="submit" look="text">
          Send me the mail again
        </Button>
      </form>
    </Notice>
  );
}
