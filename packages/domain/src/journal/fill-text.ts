import type {
  PostBlock,
  PostPicture,
  PostProblem,
  PostProduct,
} from '@stockroom/contract/post-text';
import type { Db } from '@stockroom/db/db';
import type { ParsedBlock, ParsedText, ReadText } from './parsed-text.ts';
import { uploadedPicture } from './post-picture.ts';
import { readNamedProducts } from './read-named-products.ts';
import { readNamedPictures } from './read-named-pictures.ts';

/** What stands in a text that is known only now, by what names it. */
interface Known {
  products: Map<string, PostProduct>;
  pictures: Awaited<ReturnType<typeof readNamedPictures>>;
}

/** A product's drawing, in pixels: it is square and as large as one likes. */
const drawingSize = 400;

/**
 * Puts today's products and pictures into the gaps of a text: one query for all products of it, one for
 * all pictures, none where there are none. What is gone is said among the problems and left out; whoever
 * writes is shown a product that does not exist as an empty block.
 */
export async function fillText(
  db: Db,
  text: ParsedText,
  reader: 'customer' | 'writer',
): Promise<ReadText> {
  const slugs = new Set<string>();
  const keys = new Set<string>();
  for (const block of text.blocks) {
    if (block.type === 'product') slugs.add(block.slug);
    if (block.type !== 'picture') continue;
    if (block.own.of === 'product') slugs.add(block.own.slug);
    else keys.add(block.own.key);
  }
  const [products, pictures] = await Promise.all([
    readNamedProducts(db, [...slugs]),
    readNamedPictures(db, [...keys]),
  ]);
  const problems: PostProblem[] = [...text.problems];
  const known = { products, pictures };
  const blocks = text.blocks
    .flatMap((block) => fill(block, known, problems))
    .filter((block) => reader === 'writer' || block.type !== 'product' || block.product !== null);
  return { blocks, problems };
}

function fill(block: ParsedBlock, known: Known, problems: PostProblem[]): PostBlock[] {
  if (block.type === 'product') {
    const product = known.products.get(block.slug) ?? null;
    if (!product) problems.push({ kind: 'unknown_product', slug: block.slug });
    return [{ type: 'product', slug: block.slug, product }];
  }
  if (block.type === 'picture') {
    const picture = pictureFor(block, known);
    if (picture) return [{ type: 'picture', picture, caption: block.caption }];
    problems.push({ kind: 'picture_not_ours', address: block.address });
    return [];
  }
  return [block];
}

function pictureFor(
  { own, alt }: Extract<ParsedBlock, { type: 'picture' }>,
  { products, pictures }: Known,
): PostPicture | undefined {
  if (own.of === 'upload') {
    const row = pictures.get(own.key);
    return row && uploadedPicture(row, alt);
  }
  const image = products.get(own.slug)?.image;
  return image === undefined
    ? undefined
    : {
        alt,
        width: drawingSize,
        height: drawingSize,
        sources: [{ src: image, width: drawingSize }],
      };
}
