const secretPaths =
  /^(\/owner\/|\/api\/auth\/reset-password\/|\/test-bank\/(?:pay|api\/sessions)\/).+/;

/**
 * A path as the log may keep it. A link of `npm run owner` carries its secret in the path, and works
 * until it is used: who reads the log must not be quicker than the owner. A session of the test bank
 * leads, once paid, to the page of its order.
 */
export function loggedPath(path: string): string {
  return path.replace(secretPaths, '$1[hidden]');
}
