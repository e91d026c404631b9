import { formatMoney } from '@stockroom/contract/format-money';
import type {
  PostBlock,
  PostInline,
  PostLink,
  PostPicture,
  PostProduct,
  PostText,
} from '@stockroom/contract/post-text';
import { escapeXml } from './xml.ts';

/** Where a post lives, for readers that show it elsewhere: each address in it must be whole. */
export interface PostPlace {
  /** Scheme, host and port of the shop. */
  origin: string;
  /** `/journal/…` */
  path: string;
}

/** The text of a post as HTML for feed readers: of the same blocks as the page, text always as text. */
export function postHtml(text: PostText, place: PostPlace): string {
  return text.map((block) => blockHtml(block, place)).join('\n');
}

function blockHtml(block: PostBlock, place: PostPlace): string {
  const inline = (children: PostInline[]) => inlineHtml(children, place);
  switch (block.type) {
    case 'paragraph':
      return `<p>${inline(block.children)}</p>`;
    case 'heading':
      return `<h${block.level}>${inline(block.children)}</h${block.level}>`;
    case 'list': {
      const items = block.items.map((blocks) => `<li>${postHtml(blocks, place)}</li>`).join('');
      return block.start === null
        ? `<ul>${items}</ul>`
        : `<ol start="${block.start}">${items}</ol>`;
    }
    case 'quote':
      return `<blockquote>${postHtml(block.children, place)}</blockquote>`;
    case 'code':
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'table': {
      const row = (cells: PostInline[][], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
      const rows = block.rows.map((cells) => row(cells, 'td')).join('');
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${rows}</tbody></table>`;
    }
    case 'picture': {
      const caption =
        block.caption === '' ? '' : `<figcaption>${escapeXml(block.caption)}</figcaption>`;
      return `<figure>${pictureHtml(block.picture, place)}${caption}</figure>`;
    }
    case 'product':
      return block.product ? productHtml(block.product, place) : '';
  }
}

function pictureHtml({ alt, width, height, sources }: PostPicture, { origin }: PostPlace): string {
  const src = sources.at(-1)?.src ?? '';
  return `<img src="${escapeXml(origin + src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
}

function productHtml(product: PostProduct, { origin }: PostPlace): string {
  const { slug, name, image, price, from, variantId } = product;

  const address = escapeXml(`${origin}/products/${slug}`);
  const words =
    variantId === null ? 'sold out for now' : `${from ? 'from ' : ''}${formatMoney(price)}`;
  return `<p><a href="${address}"><img src="${escapeXml(origin + image)}" alt="" width="320" height="320"><br><strong>${escapeXml(name)}</strong></a>, ${escapeXml(words)}</p>`;
}

function inlineHtml(children: PostInline[], place: PostPlace): string {
  return children
    .map((child) => {
      switch (child.type) {
        case 'text':
          return escapeXml(child.text);
        case 'code':
          return `<code>${escapeXml(child.text)}</code>`;
        case 'break':
          return '<br>';
        case 'link':
          return `<a href="${escapeXml(hrefOf(child.link, place))}">${inlineHtml(child.children, place)}</a>`;
        default:
          return `<${tags[child.type]}>${inlineHtml(child.children, place)}</${tags[child.type]}>`;
      }
    })
    .join('');
}

const tags = { emphasis: 'em', strong: 'strong', deleted: 'del' } as const;

function hrefOf(link: PostLink, { origin, path }: PostPlace): string {
  switch (link.to) {
    case 'shop':
      return origin + link.path;
    case 'heading':
      return `${origin}${path}#${link.id}`;
    case 'elsewhere':
      return link.url;
  }
}
