import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { pictureColumn, type PictureRow } from './post-picture.ts';

const picturesByKeys = compileOnce((db: Db, blank: Blanks<{ keys: string[] }>) =>
  db
    .selectFrom('pictures as u')
    .where('u.key', '=', sql<string>`any(${blank('keys')}::text[])`)
    .select(['u.key', pictureColumn('u.id').as('picture')]),
);

/** Uploaded pictures of these keys; one that does not exist is not in it. */
export async function readNamedPictures(db: Db, keys: string[]): Promise<Map<string, PictureRow>> {
  if (keys.length === 0) return new Map();
  const rows = await picturesByKeys(db, { keys });
  return new Map(rows.flatMap(({ key, picture }) => (picture ? [[key, picture] as const] : [])));
}
