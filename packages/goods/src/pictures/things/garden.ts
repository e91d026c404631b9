import { box, heart, n, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, INK, LEAF, lighter, PAPER, WOOD, ZINC } from '../tones.ts';

const herbs = (pen: Pen, x: number, y: number) =>
  pen.line(`M${x} ${y}q-30-40-26-88M${x} ${y}q2-60 6-110M${x} ${y}q30-40 34-84`, LEAF, 5) +
  [
    [-28, -90, -40],
    [-22, -52, -50],
    [6, -114, 0],
    [4, -70, 20],
    [36, -86, 60],
    [26, -44, 50],
  ]
    .map(([dx, dy, turn]) =>
      pen.sprite(
        'leaf',
        pen.pick(LEAF, '#74946d', '#9bb48a'),
        '#6c8a64',
        x + (dx ?? 0),
        y + (dy ?? 0),
        2.1,
        turn,
      ),
    )
    .join('');

function plantPot(pen: Pen): string {
  const tone = pen.named ? pen.base : pen.has(/zinc|metal|wire/) ? ZINC : '#c98262';
  if (pen.has(/cage|birdcage/))
    return (
      pen.line('M200 60V30', INK, 4) +
      herbs(pen, 200, 290) +
      pen.line(
        'M110 300V190q0-130 90-130t90 130v110zM155 300V150q4-70 45-90M245 300V150q-4-70-45-90M200 60v240',
        darker(pen.base, 0.1),
        5,
      ) +
      pen.body('M96 296h208l-14 20H110z', pen.base)
    );
  if (pen.has(/herb garden|window|container/))
    return (
      herbs(pen, 124, 236) +
      herbs(pen, 200, 230) +
      herbs(pen, 276, 236) +
      pen.body('M70 224h260l-16 92H86z', tone, { patterned: true }) +
      pen.body(box(62, 212, 276, 24, 4), lighter(tone, 0.15))
    );
  return (
    herbs(pen, 196, 210) +
    pen.sprite('daisy', PAPER, '#e3b65a', 170, 118, 1.7) +
    pen.sprite('flower', pen.pick('#e59aab', '#d9744d', '#b6a6c2'), '#f0dca2', 234, 122, 1.8) +
    pen.body('M122 214h156l-22 102H144z', tone, { patterned: pen.theme.pattern !== 'plain' }) +
    pen.body(box(110, 196, 180, 32, 5), lighter(tone, 0.12)) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 200, 268, 2.4) : '')
  );
}

const wateringCan = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.line('M148 190q0-88 70-88t62 88', darker(tone, 0.18), 12) +
    pen.body('M136 240L72 150l-22 8q-8-30 16-38 26-6 32 14l62 70z', darker(tone, 0.06)) +
    pen.line('M44 166l52-26', lighter(tone, 0.35), 14) +
    pen.body('M140 188h132q8 0 10 8l14 106q2 14-12 14H134q-14 0-12-14z', tone, {
      patterned: true,
    }) +
    pen.flat(oval(206, 190, 66, 12), darker(tone, 0.3)) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 206, 256, 3.4) : '')
  );
};

const birdHouse = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.line('M200-20V96', '#a08d76', 4) +
    pen.body('M124 176h152v150H124z', tone, { patterned: pen.theme.pattern !== 'scatter' }) +
    pen.body(
      'M200 84l110 92-16 20-94-76-94 76-16-20z',
      pen.ink(tone) === PAPER ? darker(tone, 0.35) : pen.second,
    ) +
    pen.flat(oval(200, 214, 30), darker(tone, 0.55)) +
    (pen.has(/heart/) ? pen.flat(heart(200, 214, 26), INK) : '') +
    pen.body(box(192, 262, 16, 10, 4), WOOD) +
    pen.sprite('bird', pen.ink(tone) === PAPER ? '#d9a24d' : pen.second, PAPER, 216, 250, 1.9) +
    pen.body(box(108, 322, 184, 14, 4), darker(tone, 0.2))
  );
};

function gardenTool(pen: Pen): string {
  const tone = pen.base;
  const shaft = (from: number) =>
    pen.body(box(189, from, 22, 330 - from, 11), tone, { patterned: true }) +
    pen.body(box(189, 286, 22, 50, 11), darker(tone, 0.12));
  const iron = '#8e969b';
  const head = pen.has(/rake/)
    ? pen.body(
        'M120 96h160v22H120zM124 60h10v40h-10zM152 60h10v40h-10zM180 60h10v40h-10zM208 60h10v40h-10zM236 60h10v40h-10zM264 60h10v40h-10zM194 116h12v60h-12z',
        iron,
      )
    : pen.has(/brush/)
      ? pen.body(box(120, 110, 160, 34, 10), WOOD) +
        pen.line(
          Array.from({ length: 13 }, (_, at) => `M${128 + at * 12} 112v-46`).join(''),
          '#d9bb84',
          7,
        )
      : pen.has(/fork/)
        ? pen.body(
            'M142 52h12v70h18V46h12v76h32V46h12v76h18V52h12v96q-6 18-46 22v20h-24v-20q-40-4-46-22z',
            iron,
          )
        : pen.has(/secateurs|scissor/)
          ? pen.body(
              'M160 40q36 60 40 120l-16 10q-30-60-24-130zM240 40q-36 60-40 120l16 10q30-60 24-130z',
              iron,
            )
          : pen.body('M146 60h108q6 84-42 116v18h-24v-18q-48-32-42-116z', iron);
  return `<g transform="rotate(24 200 200)">${shaft(176)}${head}</g>`;
}

const marker = (pen: Pen) => {
  const one = (x: number, y: number, tone: string, motif: 'leaf' | 'daisy' | 'flower') =>
    pen.body(box(x - 5, y + 40, 10, 316 - y - 40, 3), WOOD) +
    pen.body(pen.has(/herb/) ? box(x - 46, y - 34, 92, 76, 10) : oval(x, y, 48), tone, {
      round: false,
    }) +
    pen.sprite(motif, pen.ink(tone), lighter(tone, 0.2), x, y, 2.7);
  const word = /herb marker (\w+)/.exec(pen.title)?.[1];
  if (word)
    return (
      pen.body(box(190, 196, 20, 120, 3), ZINC) +
      pen.body(box(92, 130, 216, 84, 10), pen.named ? pen.base : '#e9e0cd', { round: false }) +
      `<text x="200" y="186" font-family="Georgia,serif" font-size="38" font-style="italic" text-anchor="middle" fill="#5b6a4e">${word}</text>` +
      herbs(pen, 300, 316)
    );
  return (
    one(116, 190, lighter(pen.base, 0.3), 'flower') +
    one(286, 176, pen.second, 'leaf') +
    one(204, 140, pen.base, 'daisy')
  );
};

const gloves = (pen: Pen) => {
  if (pen.has(/kneel/))
    return (
      pen.body(box(48, 116, 304, 180, 40), pen.base, { patterned: true, round: false }) +
      pen.line(box(64, 132, 272, 148, 30), pen.ink(pen.base), 4, ' stroke-dasharray="10 8"') +
      pen.flat('M170 132h60q0 16-14 16h-32q-14 0-14-16z', darker(pen.base, 0.4)) +
      (pen.has(/cup of tea/) ? pen.motif('teacup', pen.base, 200, 214, 4.6) : '')
    );
  const glove = (x: number, turn: number) =>
    `<g transform="translate(${x} 0) rotate(${turn} 200 220)">${pen.body('M158 326V200l-30-44q-8-22 14-26l28 40V84q4-20 20-16 8 4 8 18v60-78q4-18 18-16 12 2 12 18v76-62q4-16 16-14 12 2 12 16v72-40q4-14 14-12 10 2 10 14v96q0 40-20 60v50z', pen.base, { patterned: true, round: false })}${pen.body(box(152, 292, 108, 44, 8), pen.ink(pen.base))}</g>`;
  return glove(62, 14) + glove(-66, -12);
};

const wheelbarrow = (pen: Pen) =>
  pen.line('M96 190l230 26M300 212l-30 100M70 312h40', darker(WOOD, 0.1), 10) +
  pen.body('M96 160h196l-40 100H150z', pen.base) +
  pen.body('M110 160q20-50 60-40 30-40 60 0 40-6 50 40z', LEAF) +
  pen.body(oval(136, 282, 34), INK) +
  pen.body(oval(136, 282, 20), '#b9bfc4');

const thermometer = (pen: Pen) =>
  pen.line('M200 40V20', INK, 4) +
  pen.body(box(132, 40, 136, 312, 16), pen.base, { round: false }) +
  pen.flat(box(146, 54, 108, 284, 8), PAPER) +
  pen.body(box(192, 76, 16, 212, 8), '#e6ebe8') +
  pen.flat(box(195, 170, 10, 120), '#c8473f') +
  pen.body(oval(200, 300, 22), '#c8473f') +
  pen.line(
    Array.from(
      { length: 9 },
      (_, at) =>
        `M218 ${90 + at * 22}h${at % 2 ? 12 : 20}M182 ${90 + at * 22}h-${at % 2 ? 12 : 20}`,
    ).join(''),
    INK,
    2.5,
  );

const gnome = (pen: Pen) =>
  pen.has(/mushroom|portobello|toadstool|camphor/)
    ? pen.body('M172 216h56q-6 60 16 100h-88q22-40 16-100z', '#e5cfa6') +
      pen.body('M92 226C96 120 304 120 308 226c-46 14-170 14-216 0z', WOOD) +
      pen.line('M120 210q80-40 160 0M140 178q60-34 120 0', darker(WOOD, 0.15), 3)
    : pen.body('M128 316q-8-120 72-124 80 4 72 124z', pen.base) +
      pen.body('M140 190q60-34 120 0 4 100-60 112-64-12-60-112z', '#f3ede0') +
      pen.body(oval(200, 182, 42, 34), '#f0cdb0') +
      pen.body('M140 168Q186 66 212 70q36 40 48 98-60-24-120 0z', '#c0473f') +
      pen.flat(oval(186, 178, 4) + oval(214, 178, 4), INK) +
      pen.body(oval(200, 192, 11, 9), '#e5a98c') +
      pen.body(box(166, 286, 68, 14), '#6b4a3c');

const hammock = (pen: Pen) =>
  pen.has(/chair/)
    ? pen.line('M110 316L270 120M290 316L130 120M110 230h170', WOOD, 13) +
      pen.body('M132 122h140l10 110H116z', pen.base, { patterned: true })
    : pen.line('M36 60v256M364 60v256', WOOD, 15) +
      pen.line('M36 110l50 50M36 110l60 66M364 110l-50 50M364 110l-60 66', '#cdb892', 4) +
      pen.body('M80 156q120 120 240 0l-14 60q-106 96-212 0z', pen.base, { patterned: true }) +
      pen.line(
        Array.from(
          { length: 11 },
          (_, at) => `M${106 + at * 19} ${n(236 + 40 * Math.sin(((at + 1) * Math.PI) / 12))}v20`,
        ).join(''),
        pen.ink(pen.base),
        3,
      );

const seeds = (pen: Pen) =>
  pen.has(/tin|can\b|enamel|mug|set/)
    ? herbs(pen, 200, 214) +
      pen.body('M132 206V300a68 13 0 0 0 136 0v-94z', pen.base, {
        patterned: pen.theme.motif !== 'flower',
      }) +
      pen.flat(oval(200, 206, 68, 13), '#6f5340') +
      pen.flat(box(152, 236, 96, 48, 6), PAPER) +
      pen.sprite('leaf', LEAF, '#5f7d58', 200, 260, 1.8)
    : pen.body(box(120, 84, 160, 236, 6), pen.base, { patterned: true, round: false }) +
      pen.flat(box(120, 84, 160, 40, 6), darker(pen.base, 0.12)) +
      pen.flat(box(140, 160, 120, 120, 8), PAPER) +
      pen.sprite('poppy', '#cf5145', '#5d4a3c', 200, 206, 3) +
      pen.line('M200 230v36', LEAF, 5);

const windmill = (pen: Pen) => {
  const sail = (turn: number, tone: string) =>
    `<path transform="rotate(${turn} 200 146)" d="M200 146V44q70 6 72 74z" fill="${tone}"/><path transform="rotate(${turn} 200 146)" d="M200 146v-102q36 34 30 88z" fill="#fffaf0" opacity=".25"/>`;
  return (
    pen.body(box(195, 146, 10, 172, 4), WOOD) +
    [0, 90, 180, 270]
      .map((turn, at) => sail(turn, at % 2 ? lighter(pen.base, 0.3) : pen.base))
      .join('') +
    (pen.pattern(pen.base)
      ? [0, 90, 180, 270]
          .map(
            (turn) =>
              `<path transform="rotate(${turn} 200 146)" d="M200 146V44q70 6 72 74z" fill="${pen.pattern(pen.base)}"/>`,
          )
          .join('')
      : '') +
    pen.body(oval(200, 146, 15), '#e3b65a')
  );
};

export const garden = {
  'plant-pot': standing(plantPot, 72),
  'watering-can': standing(wateringCan, 98),
  'bird-house': hanging(birdHouse),
  'garden-tool': lying(gardenTool),
  'garden-marker': standing(marker, 110),
  'garden-gloves': lying(gloves),
  wheelbarrow: standing(wheelbarrow, 130),
  thermometer: hanging(thermometer),
  gnome: standing(gnome, 74),
  hammock: standing(hammock, 150),
  seeds: standing(seeds, 76),
  windmill: standing(windmill, 30),
};
