import { createFileRoute, Outlet } from '@tanstack/react-router';
import { requireStaff } from '../office/require-staff.ts';

export const Route = createFileRoute('/office')({
  beforeLoad: ({ context, location }) => requireStaff(context, location.href),
  head: () => ({ meta: [{ title: 'Office · Stockroom' }, { name: 'robots', content: 'noindex' }] }),
  component: Outlet,
});
