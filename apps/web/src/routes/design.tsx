import { createFileRoute, notFound } from '@tanstack/react-router';
import { lazy } from 'react';
import { PageNotFound } from '../page-not-found.tsx';

/** The build replaces DEV by false, and with it goes everything that only this page needs. */
const DesignPage = import.meta.env.DEV
  ? lazy(() => import('../design/design-page.tsx'))
  : PageNotFound;

/** All components in all their states, for whoever builds with them. Not there in production. */
export const Route = createFileRoute('/design')({
  loader: () => {
    if (!import.meta.env.DEV) throw notFound();
  },
  component: DesignPage,
});
