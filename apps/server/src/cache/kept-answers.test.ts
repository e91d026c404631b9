import { expect, it } from 'vitest';
import { Keeping } from './kept-answers.ts';

const answer = { body: Buffer.from('true'), size: 4, subjects: ['goods'] };

it('nothing is kept that was read while something changed, nor given while changes are not heard', () => {
  let isCurrent = true;
  const keeping = new Keeping(10_000, () => isCurrent);

  const before = keeping.begin();
  keeping.drop('product:something-else');
  // What was read in between may be from before or after: nobody can tell.
  keeping.keep(before, 'list', answer);
  expect(keeping.find('list')).toBeUndefined();

  keeping.keep(keeping.begin(), 'list', answer);
  expect(keeping.find('list')).toBe(answer);
  isCurrent = false;
  expect(keeping.find('list')).toBeUndefined();
  const meanwhile = keeping.begin();
  isCurrent = true;
  keeping.keep(meanwhile, 'other', answer);
  expect(keeping.find('other')).toBeUndefined();
  // All changes have been heard in the meantime, so what was kept is as true as it was.
  expect(keeping.find('list')).toBe(answer);
});
