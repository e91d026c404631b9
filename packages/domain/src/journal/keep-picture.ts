import type { PostPicture } from '@stockroom/contract/post-text';
import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { uploadedPicture } from './post-picture.ts';

/** Encoded by the server: the largest size, and a file for each width. */
export interface NewPicture {
  key: string;
  width: number;
  height: number;
  files: readonly { width: number; height: number; bytes: Buffer }[];
}

export interface KeptPicture {
  key: string;
  /** Its `alt` is empty: what a picture says depends on where it stands. */
  picture: PostPicture;
}

/** Keeps an uploaded picture. The same one, sent again, is the one that is there. */
export async function keepPicture(
  tx: Tx,
  account: Pick<Account, 'id'>,
  { key, width, height, files }: NewPicture,
): Promise<KeptPicture> {
  const added = await tx
    .insertInto('pictures')
    .values({ key, width, height, uploaded_by: account.id })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) {
    await tx
      .insertInto('picture_files')
      .values(files.map((file) => ({ ...file, picture_id: added.id })))
      .execute();
    await writeAudit(tx, staffActor(account), 'picture.upload', `picture/${key}`);
  }
  const widths = files.map((file) => file.width);
  return { key, picture: uploadedPicture({ key, width, height, widths }, '') };
}
