import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import type {} from './find-browser.ts';

/** A Chromium of this test file's own: the one that `find-browser.ts` has found for the run. */
export async function launchBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const browser = await chromium.launch(inject('browser'));
  return { browser, close: () => browser.close() };
}
