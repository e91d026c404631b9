import { box, n, oval, star } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, standing } from '../thing.ts';
import { darker, GOLD, INK, LEAF, lighter, mix, PAPER, WICKER, WOOD } from '../tones.ts';
import { bow, string } from './hanging-by.ts';

const bell = (pen: Pen) => {
  const tone = pen.has(/brass|gold/) || !pen.named ? GOLD : pen.base;
  const one = (x: number, y: number, size: number, shade: string) =>
    `<g transform="translate(${x} ${y}) scale(${size})">${pen.body(oval(0, 92, 20), darker(shade, 0.3))}${pen.body('M0-84c58 0 52 70 66 130q18 20 18 40h-168q0-20 18-40c14-60 8-130 66-130z', shade)}${pen.line('M-66 46q66 18 132 0', lighter(shade, 0.4), 5)}</g>`;
  return (
    string(pen, 120) +
    (pen.has(/bells/)
      ? one(134, 228, 0.78, tone) + one(268, 250, 0.78, lighter(tone, 0.25))
      : one(200, 230, 1.1, tone)) +
    bow(pen, 134, pen.ink(tone) === PAPER ? '#c0625a' : pen.second)
  );
};

function wreath(pen: Pen): string {
  const leaf =
    pen.coloured && !pen.has(/christmas|holly|mistletoe/)
      ? pen.base
      : pen.has(/wicker/)
        ? WICKER
        : LEAF;
  const isHeart = pen.has(/heart/);
  const count = 26;
  const leaves = Array.from({ length: count }, (_, at) => {
    const angle = (Math.PI * 2 * at) / count;
    const [x, y] = isHeart
      ? [
          200 + 7.2 * 16 * Math.sin(angle) ** 3,
          214 -
            7.2 *
              (13 * Math.cos(angle) -
                5 * Math.cos(2 * angle) -
                2 * Math.cos(3 * angle) -
                Math.cos(4 * angle)),
        ]
      : [200 + 104 * Math.cos(angle), 214 + 104 * Math.sin(angle)];
    const tone = [leaf, darker(leaf, 0.14), lighter(leaf, 0.2)][at % 3] ?? leaf;
    return `<path transform="translate(${n(x)} ${n(y)}) rotate(${n((angle * 180) / Math.PI + (at % 2 ? 20 : 70))})" d="M0-34C20-16 20 16 0 34-20 16-20-16 0-34z" fill="${tone}"/>`;
  }).join('');
  const berry = pen.named && leaf !== pen.base ? pen.base : '#c0473f';
  const berries = [20, 95, 160, 215, 290, 340].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return isHeart
      ? oval(
          200 + 115 * Math.sin(angle) ** 3,
          214 -
            7.2 *
              (13 * Math.cos(angle) -
                5 * Math.cos(2 * angle) -
                2 * Math.cos(3 * angle) -
                Math.cos(4 * angle)),
          9,
        )
      : oval(200 + 104 * Math.cos(angle), 214 + 104 * Math.sin(angle), 10);
  });
  return (
    string(pen, 110) +
    leaves +
    pen.body(berries.join(''), berry) +
    `<g transform="translate(0 ${isHeart ? 130 : 184})">${bow(pen, 130 - (isHeart ? 60 : 0), '#c0625a')}</g>`
  );
}

const bauble = (pen: Pen) => {
  const one = (x: number, y: number, r: number, tone: string) =>
    pen.line(`M${x}-20V${y - r - 12}`, '#a08d76', 3) +
    pen.body(box(x - 12, y - r - 16, 24, 20, 4), GOLD) +
    pen.body(oval(x, y, r), tone, { patterned: pen.theme.motif !== 'tree' }) +
    pen.flat(oval(x - r * 0.36, y - r * 0.38, r * 0.2, r * 0.13), '#fffaf0', 0.7) +
    pen.line(
      `M${n(x - r * 0.95)} ${n(y + r * 0.2)}q${n(r * 0.95)} ${n(r * 0.4)} ${n(r * 1.9)} 0`,
      pen.ink(tone),
      4,
    );
  const base = pen.named ? pen.base : '#b84a48';
  return (
    one(128, 162, 62, mix(base, '#5f8a72', 0.85)) +
    one(282, 178, 56, GOLD) +
    one(206, 268, 78, base)
  );
};

function christmasTree(pen: Pen): string {
  const tone =
    pen.named && pen.theme.motif !== 'tree'
      ? pen.base
      : pen.has(/white/)
        ? '#eef0ea'
        : pen.has(/pink/)
          ? '#e8b4bd'
          : '#6d9270';
  const tier = (y: number, half: number, h: number, shade: string) =>
    pen.body(
      `M200 ${y}l${half} ${h}q-${n(half * 0.34)} 16-${n(half * 0.67)} 0-${n(half * 0.33)} 16-${n(half * 0.66)} 0-${n(half * 0.34)} 16-${n(half * 0.67)} 0z`,
      shade,
      { patterned: pen.theme.pattern === 'gingham' || pen.theme.pattern === 'spots' },
    );
  return (
    pen.body(box(188, 268, 24, 34), WOOD) +
    pen.body('M160 286h80l-10 30h-60z', pen.ink(tone) === PAPER ? '#c0625a' : pen.second) +
    tier(186, 104, 88, darker(tone, 0.08)) +
    tier(136, 84, 84, tone) +
    tier(92, 62, 76, lighter(tone, 0.14)) +
    pen.body(star(200, 84, 24), GOLD) +
    pen.body(oval(170, 158, 8) + oval(232, 204, 8) + oval(160, 250, 8), '#c8473f') +
    pen.body(oval(224, 146, 7) + oval(184, 208, 7) + oval(244, 254, 8), '#e6c469')
  );
}

const stocking = (pen: Pen) => {
  const tone = pen.named ? pen.base : '#b84a48';
  return (
    pen.line('M176 96q-6-50 26-50t24 40', pen.ink(tone), 7) +
    pen.body('M144 110h114v122c34 6 70 24 66 62-4 36-132 40-162 2-22-28-18-66-18-96z', tone, {
      patterned: true,
      round: false,
    }) +
    pen.body(box(130, 84, 142, 58, 14), '#f6efe2') +
    pen.body(
      'M262 234c38 8 66 28 62 60q-6 20-40 24-40-30-22-84zM146 262q40 6 40 58-20-8-28-24-10-16-12-34z',
      pen.ink(tone),
    )
  );
};

function advent(pen: Pen): string {
  const tone = pen.base;
  const cells = Array.from({ length: 24 }, (_, at) => ({
    x: 98 + (at % 6) * 35,
    y: 150 + Math.floor(at / 6) * 42,
    number: ((at * 7) % 24) + 1,
  }));
  return (
    pen.body('M72 128L200 58l128 70v196H72z', tone, {
      patterned: pen.theme.pattern === 'gingham',
      round: false,
    }) +
    pen.body(cells.map(({ x, y }) => box(x - 2, y, 32, 36, 4)).join(''), pen.ink(tone), {
      round: false,
    }) +
    cells
      .map(
        ({ x, y, number }) =>
          `<text x="${x + 14}" y="${y + 24}" font-family="Georgia,serif" font-size="16" text-anchor="middle" fill="${tone}">${number}</text>`,
      )
      .join('') +
    pen.sprite('star', GOLD, PAPER, 200, 104, 1.8)
  );
}

const reindeer = (pen: Pen) => {
  const isSleigh = pen.has(/sleigh/);
  if (isSleigh)
    return (
      pen.line('M70 300q-16 18 20 18h216q40 0 34-34', GOLD, 9) +
      pen.line('M130 276v40M250 276v40', GOLD, 7) +
      pen.body(
        'M86 172q-18-30 16-30 30 0 34 44 10 26 70 26 60 0 72-60 46-10 44 40-4 90-76 90H140q-54 0-54-60z',
        '#b84a48',
      ) +
      pen.body(box(170, 150, 52, 60, 4), '#7d9f86') +
      pen.line('M196 150v60', PAPER, 6)
    );
  return pen.sprite(
    pen.theme.motif === 'snowman' ? 'snowman' : 'reindeer',
    pen.theme.motif === 'snowman' ? PAPER : '#b0785a',
    '#c8473f',
    200,
    214,
    8.6,
  );
};

const rockingHorse = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.line(
      'M76 270q124 92 248 0',
      darker(pen.ink(tone) === PAPER ? WOOD : pen.ink(tone), 0.1),
      14,
    ) +
    pen.line('M136 240l-18 62M156 244l8 66M246 244l-4 66M266 240l20 60', tone, 17) +
    pen.line('M282 186q44 10 34 64', pen.ink(tone), 12) +
    pen.body(
      'M118 256q-14-60 22-72-12-30 4-64-36 18-58 16-14-8-6-24 40-28 76-44 30 0 34 40 4 44 30 56 60-4 72 30 8 40-12 62z',
      tone,
      { patterned: pen.theme.pattern === 'spots' },
    ) +
    pen.body('M158 68q40 10 38 80-26-20-40-50z', pen.ink(tone)) +
    pen.body('M176 168q40 12 64 0l4 48q-36 10-66 0z', '#c0625a') +
    pen.flat(oval(120, 108, 5), INK)
  );
};

export const christmas = {
  bell: hanging(bell),
  wreath: hanging(wreath),
  bauble: hanging(bauble),
  'christmas-tree': standing(christmasTree, 70),
  stocking: hanging(stocking),
  'advent-calendar': hanging(advent),
  reindeer: standing(reindeer, 100),
  'rocking-horse': standing(rockingHorse, 124),
};
