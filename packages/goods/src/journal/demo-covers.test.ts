import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawDemoCovers } from './covers.ts';
import { readCoverList, readDemoCovers } from './demo-covers.ts';
import { demoPosts } from './demo-posts.ts';

test('every post has a cover, made from what is drawn now', async () => {
  const list = await readCoverList();
  const drawn = await drawDemoCovers();
  const hashes = [...drawn].map(([slug, svg]) => [
    slug,
    createHash('sha256').update(svg).digest('base64url'),
  ]);
  // If it fails: npx node apps/server/src/commands/make-demo-covers.ts
  expect(Object.fromEntries(hashes)).toEqual(
    Object.fromEntries(Object.entries(list).map(([slug, { drawing }]) => [slug, drawing])),
  );
  expect(Object.keys(list).toSorted()).toEqual(demoPosts.map(({ slug }) => slug).toSorted());
});

test('its files are what an upload would have become', async () => {
  for (const [slug, { key, width, height, files }] of await readDemoCovers()) {
    expect([width, height], slug).toEqual([1600, 900]);
    expect(files.map((file) => file.width)).toEqual([480, 960, 1600]);
    for (const { bytes } of files) expect(bytes.toString('latin1', 8, 12)).toBe('WEBP');
    const largest = files.at(-1)?.bytes ?? '';
    expect(key).toBe(createHash('sha256').update(largest).digest('base64url').slice(0, 22));
  }
});
