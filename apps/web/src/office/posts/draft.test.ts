import { expect, test } from 'vitest';
import { isSame, readDraft, textOf } from './draft.ts';

const typed = {
  title: ' A mug ',
  summary: 'For tea.',
  markdown: 'One.\r\n\r\nTwo.\r\n',
  coverKey: 'abcdefghijklmnopqrstuv',
  coverAlt: 'A blue mug',
};
const read = (fields: Record<string, string>) => readDraft((name) => fields[name]);

test('a form’s line ends are those of the shop', () => {
  expect(textOf(read(typed))).toEqual({
    title: 'A mug',
    summary: 'For tea.',
    markdown: 'One.\n\nTwo.\n',
    cover: { key: 'abcdefghijklmnopqrstuv', alt: 'A blue mug' },
  });
});

test('without a picture there is no cover, whatever is said of it', () => {
  expect(textOf(read({ ...typed, coverKey: '' })).cover).toBeNull();
});

test('what the shop would keep alike is the same', () => {
  expect(isSame(read(typed), read({ ...typed, title: 'A mug' }))).toBe(true);
  expect(isSame(read(typed), read({ ...typed, markdown: 'One.' }))).toBe(false);
  const without = { ...typed, coverKey: '' };
  expect(isSame(read(without), read({ ...without, coverAlt: '' }))).toBe(true);
});
