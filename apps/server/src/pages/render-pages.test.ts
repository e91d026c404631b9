import { expect, test } from 'vitest';
import { serve } from '../fixtures/serve.ts';
import { fetchArea } from '../http/fetch-area.ts';
import { renderPages } from './render-pages.ts';

/** A shop whose every page is the word 'page'. */
async function shop() {
  const rendered: string[] = [];
  const pages = renderPages({
    loadRenderer: async () => ({
      fetch: (request) => {
        rendered.push(request.method);
        return new Response('page');
      },
    }),
    createClient: () => ({}) as never,
    createForms: () => ({}) as never,
    origin: 'https://shop.example',
    isDemo: true,
    findAppReturn: () => null,
    security: { https: false, formTargets: [], development: false },
  });
  const { url } = await serve({
    otherwise: { name: 'pages', bodyLimit: 1_000, area: fetchArea(pages, { bodyLimit: 1_000 }) },
  });
  return { url, rendered };
}

test('a page is read, and its forms are sent', async () => {
  const { url, rendered } = await shop();
  for (const method of ['GET', 'HEAD', 'POST']) {
    expect((await fetch(`${url}/cart`, { method })).status).toBe(200);
  }
  expect(rendered).toEqual(['GET', 'HEAD', 'POST']);
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s renders nothing', async (method) => {
  const { url, rendered } = await shop();
  const answer = await fetch(`${url}/cart`, { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  expect(rendered).toEqual([]);
});

test('the renderer has no functions of its own to call', async () => {
  const { url, rendered } = await shop();
  for (const path of ['/_serverFn', '/_serverFn/', '/_serverFn/x']) {
    expect((await fetch(url + path)).status).toBe(404);
  }
  expect(rendered).toEqual([]);
});
