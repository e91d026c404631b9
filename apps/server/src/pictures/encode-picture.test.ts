import { ShopError } from '@stockroom/domain/shop-error';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePicture } from './encode-picture.ts';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c8473f' } });

async function whyNot(bytes: Buffer): Promise<unknown> {
  const error: unknown = await encodePicture(bytes).catch((refused: unknown) => refused);
  return error instanceof ShopError ? error.refusal : error;
}

it.each(['jpeg', 'png', 'webp', 'avif'] as const)('reads %s and writes WebP', async (format) => {
  const { width, height, files, key } = await encodePicture(
    await blank(1200, 800).toFormat(format).toBuffer(),
  );
  expect(key).toMatch(/^[\w-]{22}$/);
  expect([width, height]).toEqual([1200, 800]);
  expect(files.map((file) => [file.width, file.height])).toEqual([
    [480, 320],
    [960, 640],
    [1200, 800],
  ]);
  for (const file of files) {
    expect(await sharp(file.bytes).metadata()).toMatchObject({
      format: 'webp',
      width: file.width,
      height: file.height,
    });
  }
});

it('never enlarges, and brings what is larger down to the widest', async () => {
  const small = await encodePicture(await blank(300, 500).png().toBuffer());
  expect(small.files.map((file) => file.width)).toEqual([300]);
  const large = await encodePicture(await blank(4000, 1000).jpeg().toBuffer());
  expect(large.files.map((file) => file.width)).toEqual([480, 960, 1600]);
  expect([large.width, large.height]).toEqual([1600, 400]);
});

it('forgets where a photograph was taken and by whom, and stands it upright', async () => {
  const taken = await blank(600, 400)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Ada Example' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Ada Example');
  const { width, height, files } = await encodePicture(taken);
  expect([width, height]).toEqual([400, 600]);
  for (const { bytes } of files) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(bytes.toString('latin1')).not.toMatch(/Ada Example|GPS|EXIF/);
  }
});

it('has one address for one picture', async () => {
  const picture = await blank(500, 500).png().toBuffer();
  expect((await encodePicture(picture)).key).toBe((await encodePicture(picture)).key);
});

it.each([
  ['nothing', ''],
  ['a text', 'not a picture'],
  [
    'a drawing, which is a document',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  ],
  [
    'a drawing behind an XML head',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a PDF', '%PDF-1.7\n1 0 obj'],
  ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
  ['the head of a PNG alone', '\x89PNG\r\n\x1a\n'],
  ['the head of a JPEG before a page', '\xff\xd8\xff<html><script>alert(1)</script>'],
])('refuses %s', async (_, content) => {
  expect(await whyNot(Buffer.from(content, 'latin1'))).toEqual({
    code: 'picture_refused',
    why: 'not_a_picture',
  });
});

it('refuses half a picture', async () => {
  const whole = await sharp(Buffer.alloc(300 * 300 * 3, Buffer.from([1, 90, 200, 7, 33])), {
    raw: { width: 300, height: 300, channels: 3 },
  })
    .jpeg()
    .toBuffer();
  expect(await whyNot(whole.subarray(0, whole.length / 2))).toMatchObject({ why: 'not_a_picture' });
});

it('refuses a small file that would unpack to a very large picture, before unpacking it', async () => {
  const bomb = await blank(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(8 * 1024 * 1024);
  const before = performance.now();
  expect(await whyNot(bomb)).toMatchObject({ why: 'too_many_pixels' });
  expect(performance.now() - before).toBeLessThan(1_000);
});

it('refuses a file of more than 8 MB', async () => {
  expect(await whyNot(Buffer.alloc(8 * 1024 * 1024 + 1))).toMatchObject({ why: 'too_large' });
});
