import type { BrowserContextOptions } from 'playwright-core';

/** The app's window: a phone's, by day, that stands still for its pictures. */
export const inHand: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  hasTouch: true,
  isMobile: true,
};
