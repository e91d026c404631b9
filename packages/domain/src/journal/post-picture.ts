import type { PostPicture } from '@stockroom/contract/post-text';
import { sql } from 'kysely';

export interface PictureRow {
  key: string;
  width: number;
  height: number;
  widths: number[];
}

/** The picture that a column names (`r.cover_id`), with the widths that there are of it; not its bytes. */
export function pictureColumn(column: string) {
  return sql<PictureRow | null>`(
    select jsonb_build_object('key', c.key, 'width', c.width, 'height', c.height, 'widths', (
             select jsonb_agg(f.width order by f.width) from picture_files f where f.picture_id = c.id))
      from pictures c where c.id = ${sql.ref(column)})`;
}

export function uploadedPicture(row: PictureRow, alt: string): PostPicture {
  return {
    alt,
    width: row.width,
    height: row.height,
    sources: row.widths.map((width) => ({ src: `/uploads/${row.key}-${width}.webp`, width })),
  };
}
