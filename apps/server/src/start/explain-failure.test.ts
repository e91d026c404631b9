import { expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';

it.each([
  ['ENOSPC', 'The disk is full'],
  ['EDQUOT', 'The disk is full'],
  ['53100', 'The disk is full'],
  ['EACCES', 'cannot be written by this user'],
  ['ECONNREFUSED', 'No database answers'],
  ['28P01', 'refuses this name and password'],
  ['3D000', 'does not exist'],
])('says what %s means, in one sentence', (code, words) => {
  const sentence = explainFailure(Object.assign(new Error('raw words'), { code }));
  expect(sentence).toContain(words);
  expect(sentence).not.toContain('\n');
});

it('leaves what is unexpected to the log', () => {
  expect(explainFailure(new TypeError('x is not a function'))).toBeUndefined();
});
