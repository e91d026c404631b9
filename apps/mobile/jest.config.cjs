const preset = require('jest-expo/jest-preset');

/** Packages of modern JavaScript only, which Jest has to translate before its Node can run them. */
const modern = [
  '@better-auth',
  '@noble',
  '@stockroom',
  'better-auth',
  'better-call',
  'culori',
  'eventsource-parser',
  'nanostores',
  'set-cookie-parser',
];
const [untranslated, ...others] = preset.transformIgnorePatterns;

module.exports = {
  preset: 'jest-expo',
  testEnvironment: '<rootDir>/fixtures/phone-environment.cjs',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  globalSetup: '<rootDir>/fixtures/open-shops.mjs',
  globalTeardown: '<rootDir>/fixtures/close-shops.mjs',
  setupFilesAfterEnv: ['<rootDir>/fixtures/jest.setup.ts'],
  transformIgnorePatterns: [untranslated.replace('(?!(', `(?!(${modern.join('|')}|`), ...others],
  testTimeout: 60_000,
  // What is kept for a while is let go by timers of minutes, and a phone has no end to wait for.
  forceExit: true,
  maxWorkers: 2,
};
