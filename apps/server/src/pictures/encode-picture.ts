import { createHash } from 'node:crypto';
import { uploadLimit } from '@stockroom/contract/upload';
import { ShopError } from '@stockroom/domain/shop-error';
import pLimit from 'p-limit';

/** Of the largest photographs that cameras and phones take; unpacked, so many take 200 MB. */
const mostPixels = 50_000_000;

/** In pixels: a phone, a column of text, that column on a dense screen or a wide cover. */
const widths = [480, 960, 1600] as const;

export interface EncodedPicture {
  /** A hash of its largest file. */
  key: string;
  width: number;
  height: number;
  files: { width: number; height: number; bytes: Buffer }[];
}

/**
 * Decodes a picture and encodes its pixels anew, as WebP in a few widths: nothing of the file itself
 * is kept, no place where it was taken, no name of a camera, nothing that is hidden between its parts.
 * What it is, its first bytes say, not its name; a drawing (SVG) is a document and is refused.
 * @throws picture_refused
 */
export async function encodePicture(bytes: Buffer): Promise<EncodedPicture> {
  if (bytes.length > uploadLimit) throw refused('too_large');
  if (!isPhotograph(bytes)) throw refused('not_a_picture');
  return await oneAtATime(() => encode(bytes));
}

/** Drawings of our own go this way, which trusts what it is given. */
export async function encodeDrawing(svg: string): Promise<EncodedPicture> {
  return await encode(Buffer.from(svg));
}

async function encode(bytes: Buffer): Promise<EncodedPicture> {
  // Only now: a shop at rest does without the 20 MB of its library.
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels: mostPixels, failOn: 'error' } as const;
  try {
    // Turned as the camera was held, which is about to be forgotten with all else that it wrote.
    const upright = sharp(bytes, options).autoOrient();
    const { data, info } = await upright
      .resize({ width: widths[2], withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const wanted = [...widths.filter((each) => each < width), width];
    const files = await Promise.all(
      wanted.map(async (each) => {
        const scaled = sharp(data, { raw: { width, height, channels } }).resize({ width: each });
        const file = await scaled
          .webp({ quality: 80, effort: 4 })
          .toBuffer({ resolveWithObject: true });
        return { width: file.info.width, height: file.info.height, bytes: file.data };
      }),
    );
    const largest = files.at(-1)?.bytes ?? data;
    const key = createHash('sha256').update(largest).digest('base64url').slice(0, 22);
    return { key, width, height, files };
  } catch (error) {
    throw refused(/pixel limit/i.test(String(error)) ? 'too_many_pixels' : 'not_a_picture');
  }
}

/** A decoded picture is large: two uploads at once must not take twice as much memory. */
const oneAtATime = pLimit(1);

const refused = (why: 'not_a_picture' | 'too_large' | 'too_many_pixels') =>
  new ShopError({ code: 'picture_refused', why });

/** JPEG, PNG, WebP or AVIF. Nothing else reaches the decoder, which knows many formats more. */
function isPhotograph(bytes: Buffer): boolean {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  return (
    bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    text(0, 8) === '\x89PNG\r\n\x1a\n' ||
    (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') ||
    (text(4, 8) === 'ftyp' && /^(?:avif|avis|mif1)$/.test(text(8, 12)))
  );
}
