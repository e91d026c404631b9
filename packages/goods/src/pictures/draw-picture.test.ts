import { describe, expect, test } from 'vitest';
import { readDemoGoods } from '../demo-goods.ts';
import { KINDS } from '../kinds.ts';
import { drawPicture } from './draw-picture.ts';

const facts = {
  title: 'Red retrospot mug',
  sku: '21844',
  category: 'kitchen-dining',
  kind: 'mug',
  colours: ['red'],
};

test('the same facts give the same bytes', () => {
  expect(drawPicture(facts)).toBe(drawPicture({ ...facts, colours: ['red'] }));
});

test('two products of one kind do not look the same', () => {
  const pictures = ['1', '2', '3', '4', '5', '6'].map((sku) =>
    drawPicture({ ...facts, sku }).replaceAll(/p[a-z0-9]{4,6}/g, ''),
  );
  expect(new Set(pictures).size).toBe(6);
});

test('a colour word is the colour of the thing, and a pattern word its pattern', () => {
  const red = drawPicture(facts);
  const blue = drawPicture({ ...facts, title: 'Blue polka dot mug', colours: ['blue'] });
  expect(red).toContain('#c8473f');
  expect(blue).toContain('#6a93b9');
  expect(blue).not.toContain('#c8473f');
  expect(red).toContain('<pattern');
});

test('an unknown kind, category and colour still make a picture', () => {
  const picture = drawPicture({
    title: '',
    sku: '',
    category: 'nowhere',
    kind: 'constructor',
    colours: ['octarine'],
  });
  expectStandalone(picture);
});

test('a title cannot bring in markup or what XML forbids', () => {
  for (const kind of KINDS) {
    const picture = drawPicture({
      title: `Letter <script>alert("1")</script> & key fob, \u0000\ud800 "sign" herb marker ]]>`,
      sku: '"><x>',
      category: 'home',
      kind,
      colours: [],
    });
    expectStandalone(picture);
    expect(picture, kind).not.toMatch(/<script|\p{Cc}/u);
  }
});

test.each(KINDS)('%s has a drawing of its own', (kind) => {
  const picture = drawPicture({ ...facts, title: 'Thing', kind });
  expectStandalone(picture);
  if (kind !== 'parcel')
    expect(picture).not.toBe(drawPicture({ ...facts, title: 'Thing', kind: 'parcel' }));
});

describe('the pictures of the demo goods', async () => {
  const goods = await readDemoGoods();
  const pictures = goods.map(({ title, sku, category, kind, colours }) =>
    drawPicture({ title, sku, category, kind, colours }),
  );

  test('are whole, stand alone and are small', () => {
    for (const picture of pictures) expectStandalone(picture);
    const sizes = pictures.map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(4000);
    expect(Math.max(...sizes)).toBeLessThan(12_000);
  });

  test('are all different, and their ids do not meet on one page', () => {
    expect(new Set(pictures).size).toBe(pictures.length);
    for (let from = 0; from < pictures.length; from += 24) {
      const ids = pictures.slice(from, from + 24).flatMap((picture) => idsIn(picture));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('do not look stamped on the first page', () => {
    const page = goods.slice(0, 24);
    expect(new Set(page.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
    const papers = pictures
      .slice(0, 24)
      .map((picture) => /M0 0h400v400H0z" fill="(#\w+)"/.exec(picture)?.[1]);
    expect(new Set(papers).size).toBeGreaterThanOrEqual(8);
  });
});

function idsIn(picture: string): string[] {
  return [...picture.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
}

/** Well-formed, with every reference inside itself, and nothing that runs or loads. */
function expectStandalone(picture: string) {
  expect(picture).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" xmlns:xlink="http:\/\/www\.w3\.org\/1999\/xlink" viewBox="0 0 400 400">.*<\/svg>$/s,
  );
  const open: string[] = [];
  const rest = picture.replace(
    /<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>/g,
    (_, end, name, _attributes, single) => {
      if (end) expect(open.pop()).toBe(name);
      else if (!single) open.push(name);
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;)/);
  expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  const ids = new Set(idsIn(picture));
  expect(ids.size).toBe(idsIn(picture).length);
  for (const [, one, other] of picture.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)) {
    expect(ids).toContain(one ?? other);
  }
  expect(picture).not.toMatch(
    /<(?:script|image|foreignObject|style)|\son\w+=|href="(?!#)|url\((?!#)/,
  );
}
