import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';

const fileByKey = compileOnce((db: Db, blank: Blanks<{ key: string; width: number }>) =>
  db
    .selectFrom('pictures as p')
    .innerJoin('picture_files as f', 'f.picture_id', 'p.id')
    .where('p.key', '=', blank('key'))
    .where('f.width', '=', blank('width'))
    .select('f.bytes'),
);

/** One width of an uploaded picture, as WebP. */
export async function findPictureFile(
  db: Db,
  of: { key: string; width: number },
): Promise<Buffer | undefined> {
  const [row] = await fileByKey(db, of);
  return row?.bytes;
}
