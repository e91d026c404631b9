import type { Image, ImageReference, PhrasingContent } from 'mdast';

/** What a paragraph is made of once pictures and products that stand by themselves are taken out. */
export type Part =
  | { is: 'words'; children: PhrasingContent[] }
  | { is: 'product'; slug: string }
  | { is: 'picture'; address?: string; identifier?: string; alt: string; caption: string };

/**
 * `::product[its-slug]`, alone on its line: the way in which other Markdown tools write a leaf directive.
 * Those that know none show it as the text that it is.
 */
const productLine = /^\s*::product\[([^\]\n]{1,200})\]\s*$/;

export function splitParagraph(children: readonly PhrasingContent[]): Part[] {
  const pictures = children.filter(isPicture);
  if (pictures.length > 0 && children.every((node) => isPicture(node) || isBlank(node))) {
    return pictures.map(pictureOf);
  }
  const lines = linesOf(children);
  if (!lines.some((line) => productIn(line) !== undefined)) {
    return [{ is: 'words', children: [...children] }];
  }
  const parts: Part[] = [];
  for (const line of lines) {
    const slug = productIn(line);
    const last = parts.at(-1);
    if (slug !== undefined) parts.push({ is: 'product', slug });
    else if (last?.is === 'words') last.children.push({ type: 'text', value: '\n' }, ...line);
    else parts.push({ is: 'words', children: line });
  }
  return parts;
}

function productIn(line: readonly PhrasingContent[]): string | undefined {
  const words = line.filter((node) => node.type !== 'break');
  const [only] = words;
  if (words.length !== 1 || only?.type !== 'text') return undefined;
  return productLine.exec(only.value)?.[1]?.trim();
}

function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type !== 'text') {
      lines.at(-1)?.push(node);
      if (node.type === 'break') lines.push([]);
      continue;
    }
    for (const [at, value] of node.value.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ type: 'text', value });
    }
  }
  return lines.filter((line) => line.length > 0);
}

function isPicture(node: PhrasingContent): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function pictureOf(node: Image | ImageReference): Part {
  const alt = (node.alt ?? '').trim();
  return node.type === 'image'
    ? { is: 'picture', address: node.url, alt, caption: node.title?.trim() ?? '' }
    : { is: 'picture', identifier: node.identifier, alt, caption: '' };
}
