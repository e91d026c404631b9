import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../found/page-head.ts';
import { AccountFrame } from '../account/account-frame.tsx';
import { AccountSection } from '../account/account-section.tsx';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';

export const Route = createFileRoute('/account/security')({
  head: ({ match }) => ({ meta: [{ title: titled(match, 'Sign-in and security') }] }),
  component: Security,
});

function Security() {
  const { data: account } = useSuspenseQuery(useTRPC().account.me.queryOptions());
  if (!account) return null;
  return (
    <AccountFrame title="Sign-in and security">
      <AccountSection id="password" title="Password" lead="A new one is set by a link in a mail.">
        <p>
          <ButtonLink to="/reset-password" search={{}} look="quiet">
            Set a new password
          </ButtonLink>
        </p>
      </AccountSection>
    </AccountFrame>
  );
}
