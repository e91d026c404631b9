import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import { expect } from 'vitest';
import type { WatchedPage } from '../watched-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** That axe finds nothing on this screen of the app, by day and by night; keeps a picture of each. */
export async function expectAccessible({ page, keep }: WatchedPage, name: string): Promise<void> {
  await page.evaluate(axe);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    await keep(`app-${name}-${colorScheme}`);
    const found = await page.evaluate(async () => {
      // What was evaluated before has left it there.
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: {
          // A card is heard as 'Party bunting, £4.95'; what it shows has no comma, but two lines.
          'label-content-name-mismatch': { enabled: false },
          // Heads and ends of React Native's lists are children of the same element.
          'aria-required-children': { enabled: false },
        },
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
        ),
      );
    });
    expect(found, `${name}, ${colorScheme}`).toEqual([]);
  }
}
