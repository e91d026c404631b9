import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { drawDemoCovers } from '@stockroom/goods/journal/covers';
import { type CoverFiles, coversFolder } from '@stockroom/goods/journal/demo-covers';
import { encodeDrawing } from '../pictures/encode-picture.ts';

/** Draws the covers of the demo shop's posts and writes them as the shop keeps pictures. By hand. */
await rm(coversFolder, { recursive: true, force: true });
await mkdir(coversFolder);
const list: Record<string, CoverFiles> = {};
for (const [slug, svg] of await drawDemoCovers()) {
  const { key, width, height, files } = await encodeDrawing(svg);
  const drawing = createHash('sha256').update(svg).digest('base64url');
  const named = files.map((file) => ({ ...file, name: `${slug}-${file.width}.webp` }));
  for (const { name, bytes } of named) await writeFile(new URL(name, coversFolder), bytes);
  list[slug] = {
    drawing,
    key,
    width,
    height,
    files: named.map((file) => ({ name: file.name, width: file.width, height: file.height })),
  };
  console.log(
    `${slug}: ${files.map(({ bytes }) => `${Math.ceil(bytes.length / 1024)} kB`).join(', ')}`,
  );
}
await writeFile(new URL('covers.json', coversFolder), `${JSON.stringify(list, null, 2)}\n`);
