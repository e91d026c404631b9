import type { PlainBlock, PostInline, PostProblem } from '@stockroom/contract/post-text';
import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { refuseComplex } from './refuse-complex.ts';
import { ownPicture } from './own-picture.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { ParsedBlock, ParsedText } from './parsed-text.ts';
import { type Part, splitParagraph } from './split-paragraph.ts';
import { safeLink } from './safe-link.ts';
import { slugOf } from './slug-of.ts';

/** Product blocks in one post: each is a part of one query, and more would be a list of goods. */
export const mostProducts = 12;

/** Quotations, lists and emphasis in one another; what lies deeper is shown as its text. */
const deepest = 6;

/** Keeps a heading 'Main' from the page's own `#main`. */
const headingPrefix = 's-';

/**
 * Markdown as a tree of what a post may hold. Whatever is not named here cannot be in the tree: that, and
 * not a search for what is bad, is why nothing of a writer's runs in a reader's browser.
 * @throws post_too_complex
 */
export function parseText(markdown: string): ParsedText {
  refuseComplex(markdown);
  return new Reading().read(parseMarkdown(markdown).children);
}

class Reading {
  readonly #problems: PostProblem[] = [];
  readonly #addresses = new Map<string, string>();
  readonly #headings = new Map<RootContent, string>();
  readonly #ids = new Set<string>();
  #words = 0;
  #products = 0;

  read(nodes: RootContent[]): ParsedText {
    this.#lookAhead(nodes);
    const blocks = nodes.flatMap((node) => this.#top(node));
    return { blocks, words: this.#words, problems: this.#problems };
  }

  /** What may be referred to before it comes: headings, and the addresses of `[links][named]` elsewhere. */
  #lookAhead(nodes: RootContent[]): void {
    const named = new Map<string, number>();
    for (const node of nodes) {
      if (node.type === 'definition' && !this.#addresses.has(node.identifier)) {
        this.#addresses.set(node.identifier, node.url);
      }
      if (node.type !== 'heading') continue;
      const slug = headingPrefix + slugOf(plainText(node.children), 'section');
      let count = named.get(slug) ?? 0;
      let id: string;
      // 'Tea 2' may have been written out as well.
      do {
        count += 1;
        id = count === 1 ? slug : `${slug}-${count}`;
      } while (this.#ids.has(id));
      named.set(slug, count);
      this.#ids.add(id);
      this.#headings.set(node, id);
    }
  }

  #top(node: RootContent): ParsedBlock[] {
    if (node.type === 'heading') {
      const level = node.depth < 3 ? 2 : node.depth === 3 ? 3 : 4;
      const id = this.#headings.get(node) ?? headingPrefix;
      return [{ type: 'heading', level, id, children: this.#inline(node.children) }];
    }
    if (node.type === 'paragraph') {
      return splitParagraph(node.children).flatMap((part) => this.#part(part));
    }
    return isBlock(node) ? this.#blocks([node], 0) : [];
  }

  #part(part: Part): ParsedBlock[] {
    if (part.is === 'product') return this.#product(part.slug);
    if (part.is === 'picture') {
      const address = part.address ?? this.#addresses.get(part.identifier ?? '') ?? '';
      const own = ownPicture(address);
      if (!own) {
        this.#problems.push({ kind: 'picture_not_ours', address });
        return [];
      }
      if (part.alt === '') this.#problems.push({ kind: 'picture_without_words', address });
      return [{ type: 'picture', own, address, alt: part.alt, caption: part.caption }];
    }
    const children = this.#inline(part.children);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  }

  #product(slug: string): ParsedBlock[] {
    this.#products += 1;
    if (this.#products <= mostProducts) return [{ type: 'product', slug }];
    if (this.#products === mostProducts + 1) {
      this.#problems.push({ kind: 'too_many_products', most: mostProducts });
    }
    return [];
  }

  #blocks(nodes: readonly (BlockContent | DefinitionContent)[], depth: number): PlainBlock[] {
    return nodes.flatMap((node) => this.#block(node, depth));
  }

  #block(node: BlockContent | DefinitionContent, depth: number): PlainBlock[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node);
      case 'heading':
        // Within a quotation or a list it is no part of this post's order.
        return [
          {
            type: 'paragraph',
            children: [{ type: 'strong', children: this.#inline(node.children) }],
          },
        ];
      case 'blockquote':
        if (depth >= deepest) return this.#tooDeep(node.children);
        return [{ type: 'quote', children: this.#blocks(node.children, depth + 1) }];
      case 'list': {
        const items = node.children.map((item) => item.children);
        if (depth >= deepest) return this.#tooDeep(items.flat());
        return [
          {
            type: 'list',
            start: node.ordered === true ? (node.start ?? 1) : null,
            items: items.map((children) => this.#blocks(children, depth + 1)),
          },
        ];
      }
      case 'code':
        this.#count(node.value);
        return [{ type: 'code', text: node.value }];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'table': {
        const [head, ...rows] = node.children.map((row) =>
          row.children.map((cell) => this.#inline(cell.children)),
        );
        if (!head) return [];
        return [
          { type: 'table', columns: head.map((_, at) => alignOf(node.align?.[at])), head, rows },
        ];
      }
      // Definitions are looked up where they are used; there is no HTML, and there are no footnotes.
      case 'definition':
      case 'footnoteDefinition':
      case 'html':
        return [];
    }
  }

  #paragraph(node: Paragraph): PlainBlock[] {
    const children = this.#inline(node.children);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  }

  #tooDeep(nodes: readonly (BlockContent | DefinitionContent)[]): PlainBlock[] {
    this.#sayTooDeep();
    const text = plainText(nodes);
    return text === '' ? [] : [{ type: 'paragraph', children: [this.#text(text)] }];
  }

  #inline(nodes: readonly PhrasingContent[], depth = 0): PostInline[] {
    return nodes.flatMap((node) => this.#inlineOf(node, depth));
  }

  #inlineOf(node: PhrasingContent, depth: number): PostInline[] {
    switch (node.type) {
      case 'text':
        return node.value === '' ? [] : [this.#text(node.value)];
      case 'emphasis':
        return this.#within('emphasis', node.children, depth);
      case 'strong':
        return this.#within('strong', node.children, depth);
      case 'delete':
        return this.#within('deleted', node.children, depth);
      case 'inlineCode':
        this.#count(node.value);
        return [{ type: 'code', text: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return this.#link(node.url, node.children, depth);
      case 'linkReference':
        return this.#link(this.#addresses.get(node.identifier) ?? '', node.children, depth);
      // A picture stands by itself; among words its own words stand for it.
      case 'image':
      case 'imageReference':
        return node.alt ? [this.#text(node.alt)] : [];
      case 'footnoteReference':
      case 'html':
        return [];
    }
  }

  #within(
    type: 'emphasis' | 'strong' | 'deleted',
    nodes: readonly PhrasingContent[],
    depth: number,
  ): PostInline[] {
    if (depth < deepest) return [{ type, children: this.#inline(nodes, depth + 1) }];
    this.#sayTooDeep();
    return [this.#text(plainText(nodes))];
  }

  #link(address: string, nodes: readonly PhrasingContent[], depth: number): PostInline[] {
    const children = this.#inline(nodes, depth + 1);
    if (children.length === 0) return [];
    const link = safeLink(address);
    if (!link) {
      this.#problems.push({ kind: 'link_not_allowed', address: address.slice(0, 200) });
      return children;
    }
    if (link.to !== 'heading') return [{ type: 'link', link, children }];
    const id = link.id.startsWith(headingPrefix) ? link.id : headingPrefix + link.id;
    if (this.#ids.has(id)) {
      return [{ type: 'link', link: { to: 'heading', id }, children }];
    }
    this.#problems.push({ kind: 'unknown_heading', id: link.id.slice(0, 200) });
    return children;
  }

  #text(text: string): PostInline & { type: 'text' } {
    this.#count(text);
    return { type: 'text', text };
  }

  #count(text: string): void {
    this.#words += text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}])?/gu)?.length ?? 0;
  }

  #sayTooDeep(): void {
    if (!this.#problems.some(({ kind }) => kind === 'too_deep')) {
      this.#problems.push({ kind: 'too_deep' });
    }
  }
}

function isBlock(node: RootContent): node is BlockContent | DefinitionContent {
  return blockTypes.has(node.type);
}

const blockTypes: ReadonlySet<string> = new Set<(BlockContent | DefinitionContent)['type']>([
  'blockquote',
  'code',
  'definition',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
]);

function alignOf(align: AlignType | undefined): 'start' | 'center' | 'end' {
  return align === 'center' ? 'center' : align === 'right' ? 'end' : 'start';
}

interface Node {
  type: string;
  value?: string;
  alt?: string | null | undefined;
  children?: readonly Node[];
}

/** The words alone. Not by recursion: it is asked about what lies too deep. */
function plainText(nodes: readonly Node[]): string {
  const words: string[] = [];
  const left = nodes.toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    const own = node.value ?? node.alt;
    if (own) words.push(own);
    left.push(...(node.children ?? []).toReversed());
  }
  return words.join(' ').trim();
}
