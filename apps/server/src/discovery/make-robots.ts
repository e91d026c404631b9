import type { MadeDocument } from './answer-document.ts';

/** Whose pages are somebody's own, or answer nobody but programs. */
const notForRobots = [
  '/account',
  '/api/',
  '/cart',
  '/mails/',
  '/office',
  '/orders/',
  '/owner/',
  '/pay/',
  '/reset-password',
  '/sign-out',
  '/test-bank/',
  '/verify-email',
  // Searches, prices and places in a list: the same goods in another order.
  '/products?*query=',
  '/products?*cursor=',
  '/products?*min=',
  '/products?*max=',
];

/**
 * `/robots.txt`, for a demo, too: one that can be reached from outside was put there to be seen, and its
 * footer says what it is. The checkout is open as it shows a robot nothing but an empty cart.
 */
export function makeRobots(origin: string): MadeDocument {
  const lines = [
    'User-agent: *',
    ...notForRobots.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
  ];
  return { text: `${lines.join('\n')}\n`, changedAt: undefined };
}
