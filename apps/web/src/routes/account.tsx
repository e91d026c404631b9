import { createFileRoute, Outlet } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { requireAccount } from '../account/require-account.ts';

export const Route = createFileRoute('/account')({
  beforeLoad: ({ context, location }) => requireAccount(context, location.href),
  head: ({ match }) => ({
    meta: [{ title: titled(match, 'Your account') }, { name: 'robots', content: 'noindex' }],
  }),
  component: Outlet,
});
