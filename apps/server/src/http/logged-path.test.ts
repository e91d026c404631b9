import { expect, test } from 'vitest';
import { loggedPath } from './logged-path.ts';

test.each([
  ['/owner/3q2-7w', '/owner/[hidden]'],
  ['/owner/3q2-7w/', '/owner/[hidden]'],
  ['/test-bank/pay/tbs_abc', '/test-bank/pay/[hidden]'],
  ['/test-bank/api/sessions/tbs_abc/close', '/test-bank/api/sessions/[hidden]'],
  ['/test-bank/settings', '/test-bank/settings'],
  ['/api/auth/reset-password/abc', '/api/auth/reset-password/[hidden]'],
  ['/orders/S-100001', '/orders/S-100001'],
  ['/', '/'],
])('%s is logged as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});
