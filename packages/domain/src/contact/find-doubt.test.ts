import { expect, test } from 'vitest';
import { findDoubt } from './find-doubt.ts';

const links = (count: number) => 'See https://shop.example/x '.repeat(count);
const write = (message: string, more: { name?: string; website?: string } = {}) => ({
  name: 'Ada',
  message,
  ...more,
});

test('a plain question is not doubtful', () => {
  const question = write('Do you have the lamp of www.example.com/lamp? I love it <3');
  expect(findDoubt(question, { proven: false })).toBeNull();
});

test('links: fewer from those who have done no work', () => {
  expect(findDoubt(write(links(2)), { proven: false })).toBeNull();
  expect(findDoubt(write(links(3)), { proven: false })).toBe('links');
  expect(findDoubt(write(links(5)), { proven: true })).toBeNull();
  expect(findDoubt(write(links(6)), { proven: true })).toBe('links');
});

test.each(['<a class="x" href="https://x.example">', '[url=https://x.example]x[/url]', '[URL]x'])(
  'markup for search engines is doubtful whatever was worked for it: %s',
  (message) => expect(findDoubt(write(message), { proven: true })).toBe('links'),
);

test('so is a name that is a link, and the field that people do not see', () => {
  const named = write('Hello', { name: 'Win at https://x.example' });
  expect(findDoubt(named, { proven: true })).toBe('links');
  expect(findDoubt(write('Hello', { website: 'x' }), { proven: true })).toBe('trap');
  expect(findDoubt(write('Hello', { website: '' }), { proven: true })).toBeNull();
});
