import besley from '@fontsource-variable/besley/files/besley-latin-wght-normal.woff2?url';
import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url';
import {
  createRootRouteWithContext,
  HeadContent,
  Outlet,
  ScriptOnce,
  Scripts,
  useRouter,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RouterContext } from '../router-context.ts';
import { nameOf, titled } from '../discovery/page-head.ts';
import { useOwnHead } from '../discovery/use-own-head.ts';
import { Footer } from '../shell/footer.tsx';
import { Header } from '../shell/header.tsx';
import { OfflineNotice } from '../shell/offline-notice.tsx';
import { Progress } from '../shell/progress.tsx';
import { useFocusAfterNavigation } from '../shell/use-focus-after-navigation.ts';
import { useFreshAfterReturn } from '../shell/use-fresh-after-return.ts';
import { shopOptions } from '../shell/use-shop.ts';
import globalStyles from '../styles/global.css?url';
import { themeScript } from '../theme/theme.ts';
import { ToasterHost } from '../ui/toaster-host.tsx';

export const Route = createRootRouteWithContext<RouterContext>()({
  // For the header of every page; a page is not lost because its header knows less.
  loader: async ({ context: { queryClient, trpc } }) => {
    await Promise.all([
      queryClient.prefetchQuery(trpc.cart.get.queryOptions()),
      queryClient.prefetchQuery(trpc.account.me.queryOptions()),
      queryClient.prefetchQuery(shopOptions(trpc)),
    ]);
  },
  head: ({ match, matches }) => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { name: 'color-scheme', content: 'light dark' },
      // Alone, it is an address at which there is nothing.
      { title: matches.length > 1 ? nameOf(match) : titled(match, 'Not here') },
    ],
    links: [
      ...[besley, figtree].map((href) => ({
        rel: 'preload',
        as: 'font' as const,
        type: 'font/woff2',
        href,
        crossOrigin: 'anonymous' as const,
      })),
      { rel: 'stylesheet', href: globalStyles },
      { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
    ],
  }),
  shellComponent: Shell,
  component: Shop,
});

/**
 * A browser takes the head as the server has made it, and the scripts, which run already: React leaves
 * alone what it finds there. `useOwnHead` does the rest. While developing, styles come by the head.
 */
const isHeadMadeHere = import.meta.env.SSR || import.meta.env.DEV;

/** The document around every page, the error and the not-found pages included. */
function Shell({ children }: { children: ReactNode }) {
  const { isDemo } = useRouter().options.context;
  return (
    // The theme script sets data-theme before React sees the element.
    <html lang="en-GB" data-demo={isDemo ? '' : undefined} suppressHydrationWarning>
      {isHeadMadeHere ? (
        <head>
          <HeadContent />
        </head>
      ) : (
        <head suppressHydrationWarning />
      )}
      <body>
        <ScriptOnce>{themeScript}</ScriptOnce>
        {children}
        {isHeadMadeHere && <Scripts />}
      </body>
    </html>
  );
}

function Shop() {
  const { isDemo } = Route.useRouteContext();
  useFocusAfterNavigation();
  useOwnHead();
  useFreshAfterReturn();
  return (
    <>
      <Progress />
      <OfflineNotice />
      <Header />
      <Outlet />
      <Footer isDemo={isDemo} />
      <ToasterHost />
    </>
  );
}
