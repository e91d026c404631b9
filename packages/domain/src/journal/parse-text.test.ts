import { describe, expect, it } from 'vitest';
import { parseText } from './parse-text.ts';

const blocksOf = (markdown: string) => parseText(markdown).blocks;
const inlinesOf = (markdown: string) => {
  const [block] = blocksOf(markdown);
  if (block?.type !== 'paragraph') throw new Error('Not a paragraph');
  return block.children;
};

describe('the blocks', () => {
  it('are those of Markdown', () => {
    const types = blocksOf(
      '# One\n\ntext\n\n- a\n- b\n\n> said\n\n```\ncode\n```\n\n---\n\n|a|b|\n|:-:|--:|\n|1|2|',
    );
    expect(types).toMatchObject([
      { type: 'heading', level: 2, id: 's-one' },
      { type: 'paragraph' },
      { type: 'list', start: null, items: [[{ type: 'paragraph' }], [{ type: 'paragraph' }]] },
      { type: 'quote', children: [{ type: 'paragraph' }] },
      { type: 'code', text: 'code' },
      { type: 'rule' },
      { type: 'table', columns: ['center', 'end'], rows: [[[{ text: '1' }], [{ text: '2' }]]] },
    ]);
  });

  it('number a list from where it begins', () => {
    expect(blocksOf('3. a\n4. b')).toMatchObject([{ type: 'list', start: 3 }]);
  });

  it('have headings from the second level on, each with an id of its own', () => {
    const headings = blocksOf('# Café & tea\n\n## Café & tea\n\n### !!!\n\n###### Deep');
    expect(headings).toMatchObject([
      { level: 2, id: 's-cafe-and-tea' },
      { level: 2, id: 's-cafe-and-tea-2' },
      { level: 3, id: 's-section' },
      { level: 4, id: 's-deep' },
    ]);
  });

  it('keep headings of quotations out of the order of the post', () => {
    expect(blocksOf('> # Said')).toMatchObject([
      { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'strong' }] }] },
    ]);
  });
});

describe('a product', () => {
  it('stands on a line of its own, among others too', () => {
    expect(blocksOf('Before\n::product[red-mug]\nafter')).toMatchObject([
      { type: 'paragraph' },
      { type: 'product', slug: 'red-mug' },
      { type: 'paragraph' },
    ]);
    expect(blocksOf('  ::product[ 60-cases ]  ')).toEqual([{ type: 'product', slug: '60-cases' }]);
  });

  it.each([
    'See ::product[red-mug] for more',
    '`::product[red-mug]`',
    '    ::product[red-mug]',
    '::product[]',
    '::product(red-mug)',
    '> ::product[red-mug]',
    '- ::product[red-mug]',
  ])('is only text in %j', (markdown) => {
    expect(JSON.stringify(blocksOf(markdown))).not.toContain('"product"');
  });

  it('comes twelve times at the most', () => {
    const { blocks, problems } = parseText('::product[mug]\n\n'.repeat(20));
    expect(blocks).toHaveLength(12);
    expect(problems).toEqual([{ kind: 'too_many_products', most: 12 }]);
  });
});

describe('a picture', () => {
  const key = 'abcdefghijklmnopqrstuv';

  it('is one of the shop’s own', () => {
    expect(blocksOf(`![A mug](/uploads/${key}-960.webp "In use")`)).toMatchObject([
      { type: 'picture', own: { of: 'upload', key }, alt: 'A mug', caption: 'In use' },
    ]);
    expect(blocksOf('![A mug][m]\n\n[m]: /pictures/red-mug.svg')).toMatchObject([
      { type: 'picture', own: { of: 'product', slug: 'red-mug' } },
    ]);
  });

  it.each([
    'https://elsewhere.test/a.png',
    '//elsewhere.test/a.png',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'javascript:alert(1)',
    `/uploads/${key}.svg`,
    '/uploads/../api/trpc/account.me',
    '/pictures/red-mug.svg?x=1',
    'pictures/red-mug.svg',
  ])('is not %s', (address) => {
    const { blocks, problems } = parseText(`![words](<${address}>)`);
    expect(blocks).toEqual([]);
    expect(problems).toEqual([{ kind: 'picture_not_ours', address }]);
  });

  it('needs words, for those who cannot see it', () => {
    const address = '/pictures/red-mug.svg';
    expect(parseText(`![](${address})`).problems).toEqual([
      { kind: 'picture_without_words', address },
    ]);
  });

  it('is its words among words', () => {
    expect(inlinesOf('See ![a mug](/pictures/red-mug.svg) here')).toMatchObject([
      { text: 'See ' },
      { text: 'a mug' },
      { text: ' here' },
    ]);
  });
});

describe('a link', () => {
  it.each([
    ['https://a.test/b?c=d#e', { to: 'elsewhere', url: 'https://a.test/b?c=d#e' }],
    ['http://a.test', { to: 'elsewhere', url: 'http://a.test/' }],
    ['//a.test/b', { to: 'elsewhere', url: 'https://a.test/b' }],
    ['mailto:ada@shop.test', { to: 'elsewhere', url: 'mailto:ada@shop.test' }],
    ['/products/red-mug?x=1#y', { to: 'shop', path: '/products/red-mug?x=1#y' }],
    ['/a/../b', { to: 'shop', path: '/b' }],
  ])('may lead to %s', (address, link) => {
    expect(inlinesOf(`[go](${address})`)).toMatchObject([
      { type: 'link', link, children: [{ text: 'go' }] },
    ]);
  });

  it('leads to a heading of its post, and to no other', () => {
    const text = parseText('## Twine\n\n[here](#twine) [there](#rope)');
    expect(text.blocks[1]).toMatchObject({
      children: [
        { type: 'link', link: { to: 'heading', id: 's-twine' } },
        { type: 'text' },
        { type: 'text', text: 'there' },
      ],
    });
    expect(text.problems).toEqual([{ kind: 'unknown_heading', id: 'rope' }]);
  });

  it('may be named once and used often', () => {
    expect(inlinesOf('[one][x] and [two][x]\n\n[x]: /journal')).toMatchObject([
      { link: { path: '/journal' } },
      { text: ' and ' },
      { link: { path: '/journal' } },
    ]);
  });

  it.each([
    'products/red-mug',
    'https://shop.test@evil.test/',
    'https://ada:secret@evil.test/',
    'http://',
    'ftp://a.test',
    'file:///etc/passwd',
    'tel:123',
    'blob:https://a.test/1',
    'about:blank',
    'ws://a.test',
    'intent://a#Intent;end',
  ])('may not lead to %s, and its words stay', (address) => {
    const { blocks, problems } = parseText(`[words](<${address}>)`);
    expect(blocks).toEqual([{ type: 'paragraph', children: [{ type: 'text', text: 'words' }] }]);
    expect(problems).toMatchObject([{ kind: 'link_not_allowed' }]);
  });
});

describe('HTML', () => {
  it.each(['<b>bold</b>', '<div>\ntext\n</div>', '<!-- a remark -->', 'I <3 twine', '<br>'])(
    'is the text that it looks like: %j',
    (markdown) => {
      expect(blocksOf(markdown)).toEqual([
        { type: 'paragraph', children: [{ type: 'text', text: markdown }] },
      ]);
    },
  );
});

describe('words', () => {
  it('are counted as people count them', () => {
    expect(parseText("It's 3.5 m of *T-light* — `twine`, isn’t it?\n\n- one\n- two").words).toBe(
      10,
    );
    expect(parseText('---\n\n***').words).toBe(0);
  });
});

describe('what is deep', () => {
  it('is flattened, and said', () => {
    const { blocks, problems } = parseText(nestedList(12));
    expect(JSON.stringify(blocks).match(/"list"/g)).toHaveLength(6);
    expect(JSON.stringify(blocks)).toContain('level 11');
    expect(problems).toEqual([{ kind: 'too_deep' }]);
  });

  it('is flattened in emphasis, too', () => {
    const { blocks, problems } = parseText(`${'*a **b '.repeat(20)}x${'** *'.repeat(20)}`);
    expect(depthOf(blocks)).toBeLessThan(20);
    expect(JSON.stringify(blocks)).toContain('x');
    expect(problems.length).toBeLessThanOrEqual(1);
  });
});

function nestedList(levels: number): string {
  return Array.from({ length: levels }, (_, at) => `${'  '.repeat(at)}- level ${at}`).join('\n');
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
