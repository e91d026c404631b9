import { expect, test } from 'vitest';
import { scriptText } from './page-head.ts';

test('no text breaks out of a script element, and each is read as it was', () => {
  const data = { name: '</script><script>alert(1)</script>', other: '<!-- & \u2028 ]]>' };
  const text = scriptText(data);
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual(data);
});
