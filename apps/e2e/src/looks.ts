import type { BrowserContextOptions } from 'playwright-core';

/** The two windows that pages are tried in: a desk by day, a phone by night. */
export const desk: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
};
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  colorScheme: 'dark',
  hasTouch: true,
  isMobile: true,
};
