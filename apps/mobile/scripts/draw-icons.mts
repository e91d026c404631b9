/**
 * `node apps/mobile/scripts/draw-icons.mts`: draws what phones show for the app before it runs, all from
 * `assets/mark.svg`, the sign over the web shop's tab: an S that stands on a shelf, with its price ticket.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const assets = join(import.meta.dirname, '../assets');
const mark = (await readFile(join(assets, 'mark.svg'), 'utf8')).replace(/<\/?svg[^>]*>/g, '');

const night = '#1d2f28';
const cream = '#f6f5ef';
const ink = '#162821';
const marigold = '#f2b33d';

interface Drawing {
  file: string;
  pixels: number;
  /**
   * How much of the square the mark's field of 32 takes. Android shows of a foreground no more than the
   * middle 61 %, in whatever shape the phone's maker likes, and of a splash a circle of two thirds.
   */
  scale: number;
  ground?: { color: string; corner: number };
  letter?: string;
  ticket?: string;
}

const drawings: Drawing[] = [
  // Opaque and square: iOS cuts the corners itself, and its shop refuses what can be seen through.
  { file: 'icon.png', pixels: 1024, scale: 1.12, ground: { color: night, corner: 0 } },
  { file: 'icon-foreground.png', pixels: 1024, scale: 0.72 },
  { file: 'icon-monochrome.png', pixels: 1024, scale: 0.72, letter: '#ffffff', ticket: '#ffffff' },
  { file: 'favicon.png', pixels: 96, scale: 1, ground: { color: night, corner: 6 } },
  { file: 'splash.png', pixels: 640, scale: 1.2, letter: ink, ticket: '#e9a01f' },
  { file: 'splash-dark.png', pixels: 640, scale: 1.2 },
];

for (const drawing of drawings) {
  const opaque = drawing.ground?.corner === 0;
  await sharp(Buffer.from(draw(drawing)))
    // Without an alpha channel, not only without anything transparent in it.
    .flatten(opaque ? { background: night } : false)
    .png({ compressionLevel: 9, palette: false })
    .toFile(join(assets, drawing.file));
}

/** The mark, its own middle in the middle of the square. */
function draw({ pixels, scale, ground, letter = cream, ticket = marigold }: Drawing): string {
  const painted = mark.replaceAll(cream, letter).replaceAll(marigold, ticket);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 32 32">
    ${ground ? `<rect width="32" height="32" rx="${ground.corner}" fill="${ground.color}"/>` : ''}
    <g transform="translate(16 16) scale(${scale}) translate(-16 -16.6)">${painted}</g>
  </svg>`;
}
