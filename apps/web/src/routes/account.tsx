import { createFileRoute, Outlet } from '@tanstack/react-router';
import { requireAccount } from '../account/require-account.ts';

export const Route = createFileRoute('/account')({
  beforeLoad: ({ context, location }) => requireAccount(context, location.href),
  head: () => ({
    meta: [{ title: 'Your account · Stockroom' }, { name: 'robots', content: 'noindex' }],
  }),
  component: Outlet,
});
