import type { Db } from '@stockroom/db/db';
import { findDrawing } from '@stockroom/domain/catalog/find-drawing';
import { coloursOf, withoutColours } from '@stockroom/goods/colours';
import { drawPicture } from '@stockroom/goods/pictures/draw-picture';

/** A product as SVG, drawn from what it is; nothing where there is no such product. */
export async function drawProduct(
  db: Db,
  { slug, variantId }: { slug: string; variantId?: string | undefined },
): Promise<string | undefined> {
  const drawing = await findDrawing(db, { slug, variantId });
  if (!drawing) return undefined;
  const { name, category, kind } = drawing;
  // The same seed for all variants: only colours and pattern change as a customer chooses.
  const words = [...coloursOf(drawing.variant), withoutColours(drawing.variant).toLowerCase()];
  const own = words.filter((word) => word !== '');
  const colours = own.length > 0 ? own : drawing.colours;
  return drawPicture({ title: name, sku: slug, category, kind, colours });
}
