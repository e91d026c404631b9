import { readFile } from 'node:fs/promises';

/** Made by `npx node apps/server/src/commands/make-demo-covers.ts` from what `covers.ts` draws. */
export const coversFolder = new URL('../../data/covers/', import.meta.url);

/** `covers.json` of that folder, by the post's slug. */
export interface CoverFiles {
  /** Hash of the SVG that the files were made from. */
  drawing: string;
  key: string;
  width: number;
  height: number;
  files: { name: string; width: number; height: number }[];
}

export async function readCoverList(): Promise<Record<string, CoverFiles>> {
  const text = await readFile(new URL('covers.json', coversFolder), 'utf8');
  // Our own file, held to its drawings by demo-covers.test.ts.
  return JSON.parse(text) as Record<string, CoverFiles>;
}

/** The covers as an upload of them would have been encoded, so that no start of a demo shop has to. */
export async function readDemoCovers() {
  const list = await readCoverList();
  const read = Object.entries(list).map(async ([slug, { key, width, height, files }]) => {
    const sizes = files.map(async (file) => ({
      width: file.width,
      height: file.height,
      bytes: await readFile(new URL(file.name, coversFolder)),
    }));
    return [slug, { key, width, height, files: await Promise.all(sizes) }] as const;
  });
  return new Map(await Promise.all(read));
}
