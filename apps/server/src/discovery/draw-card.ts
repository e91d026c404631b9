import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

/** What a card shows. */
export interface CardFacts {
  shop: string;
  /** A product's name, a post's title. */
  title: string;
  /** Below it: a price, or by whom and how long. */
  line: string;
  /** SVG or a picture file; without one the words have the whole width. */
  picture: Buffer | undefined;
}

const width = 1200;
const height = 630;
/** The picture's side; it stands on the board. */
const side = 430;
const boardAt = 520;

// Of the light theme, as colours that SVG knows.
const paper = '#f7f5ef';
const card = '#fdfcf9';
const ink = '#182620';
const quiet = '#4c5952';
const line = '#d8d6cc';
const accent = '#f0b23e';

const require = createRequire(import.meta.url);
const fonts = Promise.all([
  font('Besley', 600, require.resolve('@fontsource/besley/files/besley-latin-600-normal.woff')),
  font('Figtree', 500, require.resolve('@fontsource/figtree/files/figtree-latin-500-normal.woff')),
]);
// Told to whoever draws the first card, not to nobody.
fonts.catch(() => undefined);

async function font<Weight extends 500 | 600>(name: string, weight: Weight, file: string) {
  return { name, weight, data: await readFile(file) };
}

/**
 * What a link to the shop is shown with elsewhere: 1200 × 630, PNG, in the shop's own typefaces, which
 * become outlines here: nothing of how it looks is left to the machine's own fonts.
 */
export async function drawCard({ shop, title, line: below, picture }: CardFacts): Promise<Buffer> {
  const words = await satori(layout(shop, title, below, picture !== undefined), {
    width,
    height,
    fonts: await fonts,
  });
  const drawn = picture && (await frame(picture));
  return await sharp(Buffer.from(words))
    .composite(drawn ? [{ input: drawn, left: width - side - 80, top: boardAt - side }] : [])
    .png({ palette: true, effort: 4 })
    .toBuffer();
}

async function frame(picture: Buffer): Promise<Buffer> {
  return await sharp(picture, { limitInputPixels: 50_000_000 })
    .resize(side, side, { fit: 'cover' })
    .png()
    .toBuffer();
}

interface Node {
  type: string;
  key: null;
  props: { style: Record<string, string | number>; children?: (Node | string)[] };
}

function box(style: Record<string, string | number>, ...children: (Node | string)[]): Node {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function layout(shop: string, title: string, below: string, hasPicture: boolean): Node {
  const room = hasPicture ? width - side - 80 - 80 - 60 : width - 160;
  const size = title.length > 60 ? 48 : title.length > 34 ? 58 : 70;
  return box(
    { width, height, backgroundColor: paper, color: ink, position: 'relative' },
    // The board on which everything in this shop stands.
    box({ position: 'absolute', left: 0, top: boardAt, width, height: 12, backgroundColor: line }),
    box({ position: 'absolute', left: 0, top: boardAt + 12, width, height, backgroundColor: card }),
    box(
      {
        position: 'absolute',
        left: 80,
        top: 80,
        width: room,
        height: boardAt - 120,
        flexDirection: 'column',
        justifyContent: 'center',
      },
      box(
        {
          fontFamily: 'Besley',
          fontWeight: 600,
          fontSize: size,
          lineHeight: 1.12,
          lineClamp: 4,
          display: 'block',
        },
        title,
      ),
      box({ marginTop: 28, fontFamily: 'Figtree', fontSize: 36, color: quiet }, below),
    ),
    box(
      { position: 'absolute', left: 80, top: boardAt + 34, alignItems: 'center' },
      box({ width: 46, height: 8, marginRight: 20, backgroundColor: accent }),
      box({ fontFamily: 'Besley', fontWeight: 600, fontSize: 34 }, shop),
    ),
  );
}
