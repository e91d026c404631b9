import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';

const web = join(import.meta.dirname, '../../web');

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.stop());

it('the page of all components is for development: production neither answers nor carries it', async () => {
  const { status } = await fetch(`${shop.url}/design`);
  expect(status).toBe(404);

  const heading = 'What the shop is made of';
  expect(readFileSync(join(web, 'src/design/design-page.tsx'), 'utf8')).toContain(heading);
  const built = readdirSync(join(web, 'dist'), { recursive: true, encoding: 'utf8' });
  const scripts = built.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(
    scripts.filter((file) => readFileSync(join(web, 'dist', file), 'utf8').includes(heading)),
  ).toEqual([]);
});
