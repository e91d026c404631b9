import { createFileRoute, Outlet } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { requireStaff } from '../office/require-staff.ts';

export const Route = createFileRoute('/office')({
  beforeLoad: ({ context, location }) => requireStaff(context, location.href),
  // For the bar above each of its pages; none of them is lost because its bar knows less.
  loader: ({ context: { queryClient, trpc } }) =>
    queryClient.prefetchQuery(trpc.office.messages.counts.queryOptions()),
  head: ({ match }) => ({
    meta: [{ title: titled(match, 'Office') }, { name: 'robots', content: 'noindex' }],
  }),
  component: Outlet,
});
