/** Node modules whose sources are not what Jest's Node can run as they are. */
const translated = [
  '(jest-)?react-native',
  '@react-native',
  'expo',
  '@expo',
  'react-navigation',
  '@react-navigation',
  '@stockroom',
  'better-auth',
  '@better-auth',
  'better-call',
  'eventsource-parser',
  '@noble',
  'nanostores',
  'culori',
];

module.exports = {
  preset: 'jest-expo',
  rootDir: __dirname,
  testEnvironment: '<rootDir>/fixtures/phone-environment.cjs',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  globalSetup: '<rootDir>/fixtures/open-shops.mjs',
  globalTeardown: '<rootDir>/fixtures/close-shops.mjs',
  setupFilesAfterEnv: ['<rootDir>/fixtures/jest.setup.ts'],
  transformIgnorePatterns: [`/node_modules/(?!(\\.pnpm/)?(${translated.join('|')}))`],
  testTimeout: 60_000,
  // What is kept for a while is let go by timers of minutes, and a phone has no end to wait for.
  forceExit: true,
  maxWorkers: 2,
};
