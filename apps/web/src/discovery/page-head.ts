import type { JSX } from 'react';
import type { RouterContext } from '../router-context.ts';
import { shopOptions } from '../shell/use-shop.ts';

/** What `head` of a route is given, as far as it is used here. */
interface Match {
  context: Pick<RouterContext, 'queryClient' | 'trpc' | 'origin'>;
}

/** What a page tells those who do not look at it: search engines, and who shows a link to it. */
export interface Finding {
  /** Without the shop's name, which is set behind it; undefined: the page is the shop's own. */
  title?: string | undefined;
  description: string;
  /** Its one address, with what of its search makes it another page: `/products?category=mugs`. */
  path: string;
  /** What a link to it is shown with. */
  card?: { path: string; alt: string } | undefined;
  kind?: 'website' | 'product' | 'article';
  /** Reached, and worth following, but not worth finding: a search, a place in a list. */
  unlisted?: boolean;
  /** Where a list goes on. */
  next?: string | undefined;
  /** schema.org, of which addresses that begin with '/' are made whole. */
  data?: Record<string, unknown>[];
}

/** The title of a page: `Your cart · The shop`. */
export function titled(match: Match, page: string): string {
  return `${page} · ${nameOf(match)}`;
}

/** The shop's, as its owner calls it. */
export function nameOf({ context: { queryClient, trpc } }: Match): string {
  return queryClient.getQueryData(shopOptions(trpc).queryKey)?.name ?? 'The shop';
}

interface Head {
  meta: JSX.IntrinsicElements['meta'][];
  links: JSX.IntrinsicElements['link'][];
  scripts: JSX.IntrinsicElements['script'][];
}

/**
 * The head of a page that is to be found. A browser that walks on from page to page needs the title
 * alone: the rest is for those who fetch each page from the server, and none of it is in the bundle.
 */
export function findableHead(match: Match, finding: Finding): Head {
  const name = nameOf(match);
  const title = finding.title === undefined ? name : titled(match, finding.title);
  if (!import.meta.env.SSR) return { meta: [{ title }], links: [], scripts: [] };

  const { origin } = match.context;
  const { description, path, card, kind = 'website', unlisted, next, data = [] } = finding;
  const address = origin + path;
  const short = shorten(description);
  return {
    meta: [
      { title },
      { name: 'description', content: short },
      ...(unlisted ? [{ name: 'robots', content: 'noindex, follow' }] : []),
      { property: 'og:site_name', content: name },
      { property: 'og:type', content: kind },
      { property: 'og:title', content: finding.title ?? name },
      { property: 'og:description', content: short },
      { property: 'og:url', content: address },
      { property: 'og:locale', content: 'en_GB' },
      ...(card
        ? [
            { property: 'og:image', content: origin + card.path },
            { property: 'og:image:type', content: 'image/png' },
            { property: 'og:image:width', content: '1200' },
            { property: 'og:image:height', content: '630' },
            { property: 'og:image:alt', content: card.alt },
            { name: 'twitter:card', content: 'summary_large_image' },
          ]
        : [{ name: 'twitter:card', content: 'summary' }]),
    ],
    scripts: data.map((each) => ({
      type: 'application/ld+json',
      children: scriptText({ '@context': 'https://schema.org', ...whole(each, origin) }),
    })),
    links: [
      { rel: 'canonical', href: address },
      {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: `The journal of ${name}`,
        href: '/feed.xml',
      },
      ...(next === undefined ? [] : [{ rel: 'next', href: origin + next }]),
    ],
  };
}

/** As much as a page of results shows, ending with a word. */
function shorten(text: string): string {
  const most = 160;
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  return `${flat.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

function whole(data: Record<string, unknown>, origin: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, made(value)]));

  function made(value: unknown): unknown {
    if (typeof value === 'string') return /^\/(?!\/)/.test(value) ? origin + value : value;
    if (Array.isArray(value)) return value.map(made);
    // What is neither is an object of schema.org, made in this folder.
    return value && typeof value === 'object'
      ? whole(value as Record<string, unknown>, origin)
      : value;
  }
}

/** JSON as it may stand in a script element: no title of a product can end that, or begin a comment. */
export function scriptText(data: unknown): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
