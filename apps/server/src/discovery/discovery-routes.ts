import type { Db } from '@stockroom/db/db';
import type { Area } from '../http/exchange.ts';
import type { Route, RouteTable } from '../http/routes.ts';
import { answerCards } from './answer-cards.ts';
import { answerDocument } from './answer-document.ts';
import { makeFeed } from './make-feed.ts';
import { makeRobots } from './make-robots.ts';
import { sitemapMaker } from './make-sitemap.ts';

/** By what the shop is found: the feed, the sitemap, what robots are told, and what links are shown with. */
export function discoveryRoutes(db: Db, origin: string): RouteTable {
  const route = (area: Area): Route => ({ name: 'discovery', area, bodyLimit: 0 });
  const sitemap = route(answerDocument('application/xml; charset=utf-8', sitemapMaker(db, origin)));
  return [
    [
      '/feed.xml',
      route(answerDocument('application/atom+xml; charset=utf-8', () => makeFeed(db, origin))),
    ],
    ['/sitemap.xml', sitemap],
    ['/sitemap/', sitemap],
    ['/cards/', route(answerCards(db))],
    [
      '/robots.txt',
      route(answerDocument('text/plain; charset=utf-8', async () => makeRobots(origin))),
    ],
  ];
}
