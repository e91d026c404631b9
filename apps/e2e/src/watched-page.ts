import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

const artefacts = join(import.meta.dirname, '../artefacts');

export interface WatchedPage {
  page: Page;
  /** Everything that a console would have shown in red: errors, CSP violations, failed loads. */
  troubles: string[];
  /** A screenshot of the whole page, kept outside git for people to look at. */
  keep(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
  // React tells only in the cause what it was that went wrong.
  await page.addInitScript(() => {
    addEventListener('error', ({ error }) => {
      const cause: unknown = error instanceof Error ? error.cause : undefined;
      if (cause instanceof Error) console.error(`the cause: ${cause.stack ?? cause.message}`);
    });
  });
  // The console tells of most violations; the event tells of all, also of those only reported.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  onTestFailed(async ({ task }) => {
    if (page.isClosed()) return;
    const name = task.name.replaceAll(/\W+/g, '-').slice(0, 60);
    await page.screenshot({ path: join(artefacts, `failed-${name}.png`) });
  });
  return {
    page,
    troubles,
    async keep(name) {
      await mkdir(artefacts, { recursive: true });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) troubles.push(`${name} is ${beyond} pixels wider than the screen`);
      await page.screenshot({ path: join(artefacts, `${name}.png`), fullPage: true });
    },
    close: () => context.close(),
  };
}
