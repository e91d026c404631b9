import { expect, test } from 'vitest';
import { readTags } from './read-tags.ts';

test.each([
  ['Mugs, Gifts ,mugs', ['Mugs', 'Gifts']],
  ['', []],
  [' , ,', []],
  ['In  the   garden', ['In the garden']],
])('%j are %j', (typed, tags) => {
  expect(readTags(typed)).toEqual(tags);
});
