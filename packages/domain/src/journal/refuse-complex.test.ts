import { mostCharacters } from '@stockroom/contract/journal';
import { describe, expect, it } from 'vitest';
import { ShopError } from '../shop-error.ts';
import { parseText } from './parse-text.ts';

/** Bounded by the machine's worst day: what these take without the limits is 5 to 20 seconds. */
const mostMilliseconds = 3_000;

const repeated = (part: string) => part.repeat(mostCharacters).slice(0, mostCharacters);

describe('the longest text that can be sent', () => {
  it.each([
    '>',
    '> ',
    '- ',
    '1. ',
    '* ',
    '*',
    '_',
    '*a',
    '*a ',
    '*a_ ',
    '**a *b ',
    'a** b* ',
    '~~a ',
    '~',
    '[',
    '![',
    '[a](',
    '[a]',
    '[a][b',
    '](',
    '`',
    '`a',
    '``a` ',
    '|',
    '|a',
    'a|b\n-|-\n',
    '<',
    '<a ',
    '<!--',
    '&',
    '&#',
    '&amp;',
    '\\',
    '\\*',
    '#',
    '# a\n',
    'a\n',
    'a\n\n',
    '\n',
    ' ',
    '\t',
    '- a\n',
    '> a\n\n',
    '  - a\n',
    '[a]: /b\n',
    '::product[a]\n',
    '```\n',
    '---\n',
    'a\n===\n',
    '\u{1f4a9}',
    'e\u0301',
    '*** ',
    '**_',
  ])('of %j is read or refused in time', (part) => {
    const began = performance.now();
    try {
      parseText(repeated(part).toWellFormed());
    } catch (error) {
      expect(error).toBeInstanceOf(ShopError);
    }
    expect(performance.now() - began).toBeLessThan(mostMilliseconds);
  });
});

it('refuses what would take too long, in a word that a writer is told', () => {
  const refused = { refusal: { code: 'post_too_complex' } };
  for (const part of ['>', '- - - - - - - a\n', '*a_ ', '[a](', 'a\n']) {
    expect(() => parseText(repeated(part))).toThrow(expect.objectContaining(refused));
  }
});

it('lets through what people write', () => {
  const rules = '---\n\n* * * * * * * * *\n\n- - - - - - - - -\n\n';
  const nested = '- a\n  - b\n    - c\n      - d\n\n> > > said\n\n';
  const table = `|a|b|\n|-|-|\n${'|**1**|[2](/x)|\n'.repeat(100)}`;
  expect(() =>
    parseText(rules + nested + table + 'Prose, *with* stress. '.repeat(200)),
  ).not.toThrow();
});
