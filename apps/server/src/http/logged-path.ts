/**
 * A path as the log may keep it. A link of `npm run owner` carries its secret in the path, and works
 * until it is used: who reads the log must not be quicker than the owner.
 */
export function loggedPath(path: string): string {
  return path.replace(/^(\/owner\/|\/api\/auth\/reset-password\/).+/, '$1[hidden]');
}
