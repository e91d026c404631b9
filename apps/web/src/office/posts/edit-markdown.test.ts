import { describe, expect, test } from 'vitest';
import {
  continueLine,
  type Edit,
  insertLink,
  insertParagraph,
  type Selected,
  toggleAround,
  toggleLines,
} from './edit-markdown.ts';

/** 'a [word] b' reads as that text with 'word' selected; '[]' is a caret. */
function read(drawn: string): Selected {
  const from = drawn.indexOf('⟦');
  const to = drawn.indexOf('⟧') - 1;
  return { text: drawn.replace(/[⟦⟧]/g, ''), from, to };
}

function draw({ text }: Selected, edit: Edit | undefined): string | undefined {
  if (!edit) return undefined;
  const done = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const [from, to] = edit.select;
  return `${done.slice(0, from)}⟦${done.slice(from, to)}⟧${done.slice(to)}`;
}

describe('around a word', () => {
  test.each([
    ['a ⟦word⟧ b', '**', 'a **⟦word⟧** b'],
    ['a **⟦word⟧** b', '**', 'a ⟦word⟧ b'],
    ['a ⟦**word**⟧ b', '**', 'a ⟦word⟧ b'],
    ['a ⟦⟧b', '*', 'a *⟦⟧*b'],
    // The spaces that a double click takes with it stay outside.
    ['a⟦ word ⟧b', '**', 'a **⟦word⟧** b'],
    // Bold is not italic twice.
    ['a **⟦word⟧** b', '*', 'a ***⟦word⟧*** b'],
    ['a ⟦**word**⟧ b', '*', 'a *⟦**word**⟧* b'],
    ['⟦   ⟧', '**', '   **⟦⟧**'],
  ])('%s with %s is %s', (before, mark, after) => {
    const selected = read(before);
    expect(draw(selected, toggleAround(selected, mark))).toBe(after);
  });
});

test.each([
  ['see ⟦here⟧', 'see [here](⟦https://⟧)'],
  ['see ⟦⟧', 'see [⟦⟧](https://)'],
  ['see ⟦https://example.com/a⟧', 'see [⟦⟧](https://example.com/a)'],
  ['see ⟦/products/x⟧', 'see [⟦⟧](/products/x)'],
])('a link on %s is %s', (before, after) => {
  const selected = read(before);
  expect(draw(selected, insertLink(selected))).toBe(after);
});

describe('whole lines', () => {
  test.each([
    ['a\nb⟦⟧c\nd', 'heading', 'a\n## bc⟦⟧\nd'],
    ['## b⟦⟧c', 'heading', 'bc⟦⟧'],
    ['> b⟦⟧', 'heading', '## b⟦⟧'],
    ['⟦a\nb⟧\nc', 'list', '⟦- a\n- b⟧\nc'],
    ['⟦- a\n- b⟧', 'list', '⟦a\nb⟧'],
    ['⟦- a\n- b⟧', 'numbers', '⟦1. a\n2. b⟧'],
    ['⟦a\n\nb⟧', 'quote', '⟦> a\n>\n> b⟧'],
    ['⟦a\n\nb⟧', 'list', '⟦- a\n\n- b⟧'],
    ['⟦⟧', 'list', '- ⟦⟧'],
    // The line after the last selected one is not touched.
    ['⟦a\n⟧b', 'list', '- a⟦⟧\nb'],
  ] as const)('%j as %s is %j', (before, kind, after) => {
    const selected = read(before);
    expect(draw(selected, toggleLines(selected, kind))).toBe(after);
  });
});

test.each([
  ['⟦⟧', 'X\n\n⟦⟧'],
  ['one⟦⟧ two', 'one\n\nX\n\n⟦⟧two'],
  ['one\n\n⟦⟧\n\n\ntwo', 'one\n\nX\n\n⟦⟧two'],
])('a paragraph of its own in %j is %j', (before, after) => {
  const selected = read(before);
  expect(draw(selected, insertParagraph(selected, 'X'))).toBe(after);
});

describe('Enter', () => {
  test.each([
    ['- a⟦⟧', '- a\n- ⟦⟧'],
    ['  * a⟦⟧', '  * a\n  * ⟦⟧'],
    ['9. a⟦⟧', '9. a\n10. ⟦⟧'],
    ['> a⟦⟧', '> a\n> ⟦⟧'],
    ['- a\n- ⟦⟧', '- a\n⟦⟧'],
    ['plain⟦⟧', undefined],
    ['- ⟦a⟧', undefined],
  ])('after %j is %j', (before, after) => {
    const selected = read(before);
    expect(draw(selected, continueLine(selected))).toBe(after);
  });
});
