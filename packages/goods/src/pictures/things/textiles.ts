import { box, heart, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, lighter, PAPER, WOOD } from '../tones.ts';

const cushion = (pen: Pen) => {
  const tone = pen.base;
  const isRound = pen.has(/round|pouf|seat/) && pen.random() < 0.7;
  const shape = isRound
    ? 'M88 236c0-70 224-70 224 0 4 90-228 90-224 0z'
    : 'M96 132q104 18 208 0 20-2 18 18-14 74 0 148 2 20-18 18-104-14-208 0-20 2-18-18 14-74 0-148-2-20 18-18z';
  return (
    pen.body(shape, tone, { patterned: true, round: false }) +
    pen.flat('M112 146q90 14 176 2-60 22-176-2z', '#fffaf0', 0.25) +
    pen.line(shape, pen.ink(tone), 4, ' opacity=".8"') +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 200, 226, 4.6) : '')
  );
};

const throwOver = (pen: Pen) => {
  const tone = pen.base;
  const fold = (y: number, shade: string) =>
    pen.body(box(84, y, 232, 52, 22), shade, { patterned: true });
  return (
    fold(264, tone) +
    fold(216, lighter(tone, 0.12)) +
    fold(168, tone) +
    pen.line(
      Array.from({ length: 15 }, (_, at) => `M${92 + at * 15.5} 214v${at % 2 ? 16 : 20}`).join(''),
      lighter(tone, 0.4),
      4,
    )
  );
};

function doormat(pen: Pen): string {
  const tone =
    pen.has(/coir|welcome|airmail|hearts|topiary|home|keep calm/) && !pen.named
      ? '#c2976a'
      : pen.base;
  const words = saying(pen.title);
  return (
    pen.body(box(40, 106, 320, 196, 6), darker('#b88f63', 0.05), { round: false }) +
    pen.body(box(52, 118, 296, 172, 3), words ? '#c9a274' : tone, {
      patterned: !words,
      round: false,
    }) +
    (words
      ? pen.line(box(66, 132, 268, 144, 2), tone === '#c2976a' ? '#5b4a3c' : tone, 4) +
        words
          .map(
            (word, at) =>
              `<text x="200" y="${214 + (at - (words.length - 1) / 2) * 42}" font-family="Georgia,serif" font-size="36" text-anchor="middle" fill="#4e4038" textLength="${Math.min(236, word.length * 22)}" lengthAdjust="spacingAndGlyphs">${word}</text>`,
          )
          .join('')
      : (pen.theme.pattern === 'plain' ? woven(pen, tone) : '') +
        pen.line(box(64, 130, 272, 148, 2), pen.ink(tone), 5))
  );
}

/** Rows of diamonds, as mats are woven. */
const woven = (pen: Pen, tone: string) =>
  pen.line(
    [164, 204, 244]
      .map((y) => `M76 ${y}${'l15.5-14 15.5 14-15.5 14-15.5-14m31 0'.repeat(8)}`)
      .join(''),
    pen.ink(tone),
    3.5,
  );

function saying(title: string): string[] | undefined {
  if (/home sweet home/.test(title)) return ['HOME', 'SWEET HOME'];
  if (/keep calm/.test(title)) return ['KEEP CALM', 'COME IN'];
  if (/welcome to our home/.test(title)) return ['WELCOME', 'TO OUR HOME'];
  if (/welcome/.test(title)) return ['WELCOME'];
  if (/merry christmas/.test(title)) return ['MERRY', 'CHRISTMAS'];
  if (/peace on earth/.test(title)) return ['PEACE', 'ON EARTH'];
  if (/i love london/.test(title)) return ['LONDON'];
  return undefined;
}

const doorstop = (pen: Pen) => {
  const tone = pen.base;
  if (pen.theme.motif && !pen.has(/heart|rose|union/)) {
    return (
      pen.body('M116 316q-20-150 84-160 104 10 84 160z', tone) +
      pen.figure(tone, 200, 226, 5) +
      pen.body(box(112, 292, 176, 24, 8), darker(tone, 0.12))
    );
  }
  return pen.has(/heart/)
    ? pen.body(heart(200, 232, 94), tone, { patterned: true }) +
        pen.line('M186 168q14-44 28 0', darker(tone, 0.2), 10)
    : pen.body('M110 316l26-140q64-26 128 0l26 140z', tone, { patterned: true }) +
        pen.line('M164 172q36-62 72 0', darker(tone, 0.15), 14);
};

const apron = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.line(
      'M158 118q-12-70 42-70t42 70M120 210q-50 6-66 44M280 210q50 6 66 44',
      pen.ink(tone),
      8,
    ) +
    pen.body('M154 106h92l4 60q4 34 46 44l10 146q-106 24-212 0l10-146q42-10 46-44z', tone, {
      patterned: true,
    }) +
    pen.body('M148 246h104v54q-52 22-104 0z', darker(tone, 0.06), { patterned: true }) +
    pen.line('M148 246h104', pen.ink(tone), 6)
  );
};

const ovenGlove = (pen: Pen) => {
  const tone = pen.base;
  const mitt = (turn: number, x: number) =>
    `<g transform="translate(${x} 0) rotate(${turn} 200 220)">${pen.body('M146 316V168q0-70 54-70 56 0 54 66 20-24 42-12 20 14 0 46-22 40-42 50v68z', tone, { patterned: true })}${pen.body(box(136, 300, 128, 34, 8), pen.ink(tone))}${pen.line('M140 326q-20 10-14 22', pen.ink(tone), 5)}</g>`;
  return pen.has(/double/) ? mitt(14, 46) + mitt(-10, -50) : mitt(6, -10);
};

const teaTowel = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.body(box(50, 62, 300, 13, 6), WOOD) +
    pen.body('M110 66h180v240q-90 12-180 0z', tone, { patterned: true }) +
    pen.flat('M110 66h180v14H110z', '#2e2320', 0.12) +
    pen.line('M110 270q90 12 180 0M110 284q90 12 180 0', pen.ink(tone), 5) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 200, 180, 4) : '')
  );
};

const towel = (pen: Pen) => {
  const tone = pen.base;
  if (pen.has(/sponge/))
    return (
      pen.body(
        'M96 236c-10-80 70-96 104-92 44-8 116 14 104 92-4 66-60 78-104 76-46 4-98-8-104-76z',
        tone,
      ) + pen.figure(tone, 200, 230, 5.4)
    );
  if (pen.has(/cake|slice|roll/)) {
    // Towels rolled up like cakes.
    return (
      pen.body('M104 196h192v98a96 22 0 0 1-192 0z', tone, { patterned: true }) +
      pen.body(oval(200, 196, 96, 34), lighter(tone, 0.35)) +
      pen.line(
        'M200 196a20 7 0 1 1 22 6 44 15 0 1 1-52-12 66 22 0 1 1 86 14',
        darker(tone, 0.15),
        4,
      ) +
      pen.body(oval(200, 170, 18), '#c8473f')
    );
  }
  const fold = (y: number, shade: string) =>
    pen.body(box(94, y, 212, 44, 20), shade, { patterned: true }) +
    pen.line(`M104 ${y + 32}h192`, pen.ink(shade), 3);
  return fold(272, tone) + fold(228, lighter(tone, 0.3)) + fold(184, tone);
};

function tablecloth(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/placemat/)) {
    return (
      pen.body(box(46, 96, 308, 216, 12), tone, { patterned: true, round: false }) +
      pen.line(box(58, 108, 284, 192, 8), pen.ink(tone), 3) +
      pen.body(oval(200, 204, 76), PAPER, { round: false }) +
      pen.line(oval(200, 204, 54), '#ddd0bb', 3) +
      pen.flat('M94 150h5v30h4v-30h5v30h4v-30h5v38q0 10-8 12v70h-7v-70q-8-2-8-12z', '#a8adb2') +
      pen.flat('M290 150q14-6 14 40v80h-8v-66h-6z', '#a8adb2')
    );
  }
  return (
    pen.body(
      'M66 172q134-24 268 0l26 120q-30 20-44-4-14 26-38 4-20 26-44 4-18 24-40 2-20 24-44 0-22 22-44-2-20 20-44-4-14 20-22 0z',
      tone,
      { patterned: true },
    ) +
    pen.flat(oval(200, 172, 134, 22), lighter(tone, 0.25), 0.6) +
    pen.body('M182 166q-8-50 18-50t18 50q-18 8-36 0z', '#dfe6e4') +
    pen.motif('daisy', '#5a6b5a', 190, 104, 1.8) +
    pen.motif('rose', '#5a6b5a', 214, 108, 1.6)
  );
}

const hotWaterBottle = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.body('M176 74h48v30h-48z', '#6d5d58') +
    pen.body(box(168, 58, 64, 22, 10), '#5d4f4b') +
    pen.body(
      'M166 100h68q6 30 34 40 26 12 26 46v122q0 34-34 34H140q-34 0-34-34V186q0-34 26-46 28-10 34-40z',
      tone,
      { patterned: true, round: false },
    ) +
    pen.line('M160 116h80', pen.ink(tone), 8) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 200, 238, 5) : '')
  );
};

const handWarmer = (pen: Pen) => {
  const tone = pen.base;
  return pen.has(/heart/)
    ? pen.body(heart(200, 210, 108), tone, { patterned: true, round: false }) +
        pen.line(heart(200, 210, 96), pen.ink(tone), 3, ' stroke-dasharray="9 7"')
    : pen.body(box(96, 110, 208, 190, 54), tone, { patterned: true, round: false }) +
        pen.line(box(110, 124, 180, 162, 42), pen.ink(tone), 3, ' stroke-dasharray="9 7"');
};

function slippers(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/mac|poncho/))
    return (
      pen.line('M200 66v-20q14-14 18 0', '#8a8f94', 5) +
      pen.body('M168 78q32 26 64 0l62 62-26 46-20-14v166q-48 16-96 0V172l-20 14-26-46z', tone, {
        patterned: true,
      }) +
      pen.line('M200 98v236', darker(tone, 0.2), 3) +
      pen.body(oval(210, 150, 5) + oval(210, 200, 5) + oval(210, 250, 5), pen.ink(tone))
    );
  if (pen.has(/hat|sombrero/))
    return (
      pen.body('M130 210q0-90 70-90t70 90z', tone, { patterned: true }) +
      pen.body(oval(200, 214, 132, 34), tone, { patterned: true }) +
      pen.body('M134 206q66 26 132 0v-20q-66 22-132 0z', pen.ink(tone))
    );
  const one = (x: number) =>
    pen.body(`M${x - 44} 130q44-46 88 0 14 90-4 160-40 46-80 0-18-70-4-160z`, lighter(tone, 0.4), {
      round: false,
    }) +
    pen.body(`M${x - 48} 130q48-52 96 0 6 40 4 70-52 26-104 0-2-30 4-70z`, tone, {
      patterned: true,
    });
  return one(140) + one(260);
}

const pegs = (pen: Pen) => {
  const tone = pen.base;
  const peg = (x: number, y: number, shade: string, turn: number) =>
    `<g transform="rotate(${turn} ${x} ${y})">${pen.body(`M${x - 15} ${y - 46}q15-18 30 0v60l-6 74h-7l-2-76-2 76h-7l-6-74z`, shade, { patterned: true })}${pen.flat(box(x - 17, y - 4, 34, 7, 3), '#a4aaae')}</g>`;
  return (
    pen.line(
      'M-40 142L0 150Q200 190 400 150l40-8M-40 274L0 282Q200 322 400 282l40-8',
      '#b3a189',
      4,
    ) +
    [
      [70, 160],
      [136, 170],
      [204, 172],
      [270, 168],
      [334, 158],
    ]
      .map(([x = 0, y = 0], at) => peg(x, y, at % 2 ? WOOD : tone, at % 2 ? 3 : -2))
      .join('') +
    [
      [104, 300],
      [170, 306],
      [238, 306],
      [304, 300],
    ]
      .map(([x = 0, y = 0], at) => peg(x, y, at % 2 ? tone : WOOD, at % 2 ? -3 : 2))
      .join('')
  );
};

export const textiles = {
  pegs: hanging(pegs),
  cushion: standing(cushion, 112),
  throw: standing(throwOver, 116),
  doormat: lying(doormat),
  doorstop: standing(doorstop, 88),
  apron: hanging(apron),
  'oven-glove': lying(ovenGlove),
  'tea-towel': hanging(teaTowel),
  towel: standing(towel, 104),
  tablecloth: {
    ...standing(tablecloth, 130),
    stanceFor: (pen: Pen) => (pen.has(/placemat/) ? ('lie' as const) : ('stand' as const)),
  },
  'hot-water-bottle': lying(hotWaterBottle),
  'hand-warmer': lying(handWarmer),
  slippers: lying(slippers),
};
