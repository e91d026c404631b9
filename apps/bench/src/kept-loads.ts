import { setTimeout as pause } from 'node:timers/promises';
import { get, type Goods, pick, query } from './loads.ts';
import type { Load, Server } from './measure/rounds.ts';
import { send } from './measure/send.ts';

/** What is asked for often: as many pages as find room beside one another. */
const pages = 200;

/** What strangers get from a server that has made it before; the floor makes it each time. */
export function loadsOfKept({ slugs }: Goods): Load[] {
  return [
    {
      name: 'kept catalog.list (24)',
      warmUp: 15_000,
      count: 400,
      run: async (server) => {
        await get(server, query('catalog.list', { limit: 24 }), '/list?limit=24');
      },
    },
    {
      name: 'kept catalog.bySlug',
      warmUp: 3_000,
      count: 400,
      run: async (server, index) => {
        const slug = pick(slugs.slice(0, pages), index);
        await get(server, query('catalog.bySlug', { slug }), `/product?slug=${slug}`);
      },
    },
    {
      name: 'kept product page',
      warmUp: 3_000,
      count: 400,
      run: async (server, index) => {
        const slug = pick(slugs.slice(0, pages), index);
        await get(server, `/products/${slug}`, `/page?slug=${slug}`);
      },
    },
  ];
}

/** A server begins to keep answers when the others know of it, some seconds after its start. */
export async function untilItKeeps(server: Server): Promise<void> {
  while (!(await send(`${server.origin}/metrics`)).includes('cache_is_current 1')) await pause(100);
}
