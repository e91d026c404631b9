import { box, heart, oval, star } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, GOLD, INK, LEAF, lighter, mix, PAPER, WICKER, WOOD } from '../tones.ts';
import { bow, string } from './hanging-by.ts';

function heartDrawing(pen: Pen): string {
  const tone = pen.base;
  const y = 226;
  if (pen.has(/wicker/)) {
    return (
      string(pen, 160) +
      pen.line(heart(200, y, 112), darker(pen.coloured ? tone : WICKER, 0.18), 22) +
      pen.line(heart(200, y, 112), pen.coloured ? tone : WICKER, 15) +
      pen.line(
        heart(200, y, 112),
        lighter(pen.coloured ? tone : WICKER, 0.4),
        13,
        ' stroke-dasharray="4 11"',
      ) +
      pen.line(heart(200, y, 92), pen.coloured ? darker(tone, 0.06) : WICKER, 8) +
      bow(pen, 172, pen.second)
    );
  }
  if (pen.has(/filigree|trellis|wire|lattice|metal|laurel/)) {
    return (
      string(pen, 160) +
      pen.line(heart(200, y, 108), darker(tone, 0.14), 10) +
      pen.line(
        'M140 190q60 20 60 120 0-100 60-120M126 220q50 10 74 90M274 220q-50 10-74 90M160 160q40 20 40 60 0-40 40-60',
        darker(tone, 0.08),
        6,
      ) +
      pen.sprite(
        pen.theme.motif === 'butterfly' ? 'butterfly' : pen.has(/daisy/) ? 'daisy' : 'bird',
        darker(tone, 0.1),
        PAPER,
        200,
        214,
        3.2,
      )
    );
  }
  if (pen.has(/set of 3|3 hearts|five|pair|hearts\b/)) {
    const one = (cx: number, cy: number, size: number, shade: string) =>
      pen.line(`M${cx}-20V${cy - size * 0.5}`, '#a08d76', 3) +
      pen.body(heart(cx, cy, size), shade, {
        patterned: pen.theme.motif !== 'heart',
        round: false,
      });
    return (
      one(118, 180, 58, tone) +
      one(284, 158, 52, lighter(tone, 0.3)) +
      one(204, 282, 64, pen.second === PAPER ? lighter(tone, 0.45) : tone)
    );
  }
  const hasBell = pen.has(/bell/);
  return (
    string(pen, 168) +
    pen.body(heart(200, y, 108), tone, { patterned: pen.theme.motif !== 'heart', round: false }) +
    pen.line(heart(200, y, 94), pen.ink(tone), 3.5, ' stroke-dasharray="9 8"') +
    (pen.has(/crystal|beaded|pearl|jewelled|glitter|diamante/)
      ? pen.flat(
          Array.from({ length: 14 }, () =>
            oval(pen.between(140, 260), pen.between(170, 260), 5),
          ).join(''),
          lighter(tone, 0.7),
          0.9,
        )
      : '') +
    (hasBell ? pen.body('M186 330q0-26 14-26t14 26q8 6 8 10h-44q0-4 8-10z', GOLD) : '') +
    (pen.random() < 0.6 ? bow(pen, 176, pen.ink(tone)) : pen.body(oval(200, 176, 9), pen.ink(tone)))
  );
}

function starDrawing(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/wicker/))
    return (
      string(pen, 90) +
      pen.line(star(200, 214, 128), darker(WICKER, 0.15), 19) +
      pen.line(star(200, 214, 128), pen.coloured ? tone : WICKER, 13) +
      pen.line(star(200, 214, 128), lighter(WICKER, 0.5), 11, ' stroke-dasharray="4 10"') +
      bow(pen, 96, '#c0625a')
    );
  if (pen.has(/stars/)) {
    const one = (cx: number, cy: number, size: number, shade: string) =>
      pen.line(`M${cx}-20V${cy - size}`, '#a08d76', 3) +
      pen.body(star(cx, cy, size), shade, { patterned: pen.theme.motif !== 'star', round: false });
    return (
      one(120, 170, 66, tone) + one(284, 150, 56, lighter(tone, 0.35)) + one(212, 284, 74, tone)
    );
  }
  return (
    string(pen, 94) +
    pen.body(star(200, 216, 132, 5, 0.5), tone, {
      patterned: pen.theme.motif !== 'star',
      round: false,
    }) +
    pen.line(star(200, 216, 104, 5, 0.5), pen.ink(tone), 3.5, ' stroke-dasharray="9 8"') +
    pen.body(oval(200, 216, 15), pen.ink(tone))
  );
}

function bird(pen: Pen): string {
  const one = (x: number, y: number, tone: string, turn: 1 | -1) =>
    `<g transform="translate(${x} ${y}) scale(${turn} 1)">` +
    pen.line('M-4 60v32M14 60v32', '#8a6a4f', 4) +
    pen.body('M62 8l58-26-18 44z', darker(tone, 0.16)) +
    pen.body(
      'M-70-22C-62-62-10-62 10-40 46-34 86-14 92 4 78 60 0 84-44 48-66 30-76 4-70-22z',
      tone,
      { patterned: pen.theme.pattern !== 'scatter' },
    ) +
    pen.body('M0-2c30-16 64-6 70 18-26 26-66 12-70-18z', darker(tone, 0.14)) +
    pen.body('M-70-26l-26 12 26 8z', '#dca653') +
    pen.flat(oval(-46, -28, 5), INK) +
    '</g>';
  if (pen.has(/hanging|decoration|set of 3|five|mobile/))
    return string(pen, 180) + `<g transform="translate(20 20)">${one(180, 210, pen.base, 1)}</g>`;
  return pen.has(/pair|lovebird|assorted|doves|birds|ducks/)
    ? one(264, 222, pen.second, -1) +
        one(136, 222, pen.base, 1) +
        pen.body(box(60, 308, 280, 12, 6), WOOD)
    : one(200, 224, pen.base, 1) + pen.body(box(90, 308, 220, 12, 6), WOOD);
}

const butterfly = (pen: Pen) =>
  pen.line('M200-20V130', '#a08d76', 2) +
  pen.sprite('butterfly', pen.base, darker(pen.base, 0.4), 200, 210, 10) +
  pen.sprite('butterfly', lighter(pen.base, 0.4), darker(pen.base, 0.3), 300, 100, 3.4, 24) +
  pen.sprite('butterfly', pen.second, darker(pen.base, 0.3), 96, 312, 3, -20);

const flower = (pen: Pen) =>
  pen.line('M200 220q-6 60 0 100M200 280q-40-4-56-34M200 300q44-8 56-40', LEAF, 8) +
  pen.sprite('leaf', LEAF, lighter(LEAF), 148, 256, 2.8, -60) +
  pen.sprite('leaf', LEAF, lighter(LEAF), 256, 268, 2.8) +
  pen.sprite(
    pen.theme.motif === 'rose' ? 'rose' : pen.theme.motif === 'daisy' ? 'daisy' : 'flower',
    pen.base,
    pen.second,
    200,
    168,
    8,
  ) +
  pen.body('M150 300h100l-10 18h-80z', '#c98262');

const toadstool = (pen: Pen) =>
  pen.body('M170 214h60q-8 60 20 102H150q28-42 20-102z', '#f6ecda') +
  pen.body(
    'M88 224C92 108 308 108 312 224c-50 16-174 16-224 0z',
    pen.named ? pen.base : '#c8473f',
  ) +
  pen.flat(
    oval(152, 184, 19) + oval(216, 156, 17) + oval(264, 198, 18) + oval(204, 206, 10),
    PAPER,
  ) +
  pen.body('M262 316q-2-40 26-42 30 2 26 42z', '#f6ecda') +
  pen.body(
    'M240 280c4-44 92-44 96 0-24 8-72 8-96 0z',
    pen.named ? darker(pen.base, 0.06) : '#d9685c',
  ) +
  pen.sprite('leaf', LEAF, lighter(LEAF), 130, 308, 1.6, -30);

function easter(pen: Pen): string {
  const tone = pen.base;
  if (pen.theme.motif === 'rabbit' || pen.theme.motif === 'chick' || pen.theme.motif === 'hen') {
    const isHanging = pen.has(/hanging/);
    return (
      (isHanging ? string(pen, 120) : '') +
      pen.sprite(pen.theme.motif, tone, darker(tone, 0.3), 200, isHanging ? 214 : 212, 8.6) +
      (isHanging
        ? ''
        : pen.line(
            'M110 316q8-30 16 0 6-40 14 0 8-26 14 0M250 316q8-30 16 0 6-40 14 0 8-26 14 0',
            LEAF,
            6,
          ))
    );
  }
  const egg = (x: number, y: number, size: number, shade: string, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${pen.body('M0-90c44 0 66 64 66 102 0 92-132 92-132 0 0-38 22-102 66-102z', shade)}${pen.line('M-62-6l20 16 21-16 21 16 21-16 21 16 20-16M-64 40q64 22 128 0', pen.ink(shade), 6)}${pen.flat(oval(-30, -34, 6) + oval(0, -44, 6) + oval(30, -34, 6), pen.ink(shade))}</g>`;
  return (
    egg(122, 246, 0.8, lighter(tone, 0.35), -12) +
    egg(282, 248, 0.78, '#f0dca2', 14) +
    egg(202, 226, 1, tone, 2) +
    pen.line(
      'M70 318q10-40 20 0 8-50 18 0 10-36 18 0M276 318q10-40 20 0 8-50 18 0 10-36 18 0',
      LEAF,
      7,
    )
  );
}

const decoration = (pen: Pen) => {
  const tone = pen.base;
  if (pen.has(/\bfan\b/))
    return (
      Array.from(
        { length: 9 },
        (_, at) =>
          `<path transform="rotate(${-72 + at * 18} 200 310)" d="M200 310L176 110q24-16 48 0z" fill="${at % 2 ? lighter(tone, 0.25) : tone}"/>`,
      ).join('') + pen.body(oval(200, 310, 12), GOLD)
    );
  if (pen.has(/key/))
    return (
      string(pen, 60) +
      pen.line(
        'M200 110a46 46 0 1 1 .1 0M200 110v200M200 250h46M200 296h56M200 274h30',
        darker(tone, 0.1),
        17,
      )
    );
  if (pen.has(/paperweight/))
    return (
      pen.body('M96 296c-10-150 218-150 208 0q-104 30-208 0z', mix(tone, '#dfeaea', 0.4)) +
      pen.figure(mix(tone, '#dfeaea', 0.4), 200, 244, 4.6) +
      pen.line('M130 250q6-48 46-66', '#fffaf0', 8, ' opacity=".8"')
    );
  return (
    string(pen, 120) +
    pen.body(oval(200, 220, 104), tone, {
      patterned: pen.theme.pattern !== 'scatter',
      round: false,
    }) +
    pen.line(oval(200, 220, 90), pen.ink(tone), 3, ' stroke-dasharray="9 8"') +
    pen.figure(tone, 200, 222, 5.6) +
    bow(pen, 122, pen.ink(tone))
  );
};

const placeSetting = (pen: Pen) => {
  const peg = (x: number, turn: number) =>
    `<g transform="rotate(${turn} ${x} 130)">${pen.body(box(x - 13, 74, 26, 120, 8), WOOD)}${pen.line(`M${x} 96v98`, darker(WOOD, 0.25), 3)}${pen.sprite(pen.theme.motif && pen.theme.motif !== 'heart' ? pen.theme.motif : 'heart', pen.coloured || pen.theme.motif ? (pen.ink(WOOD) === PAPER ? pen.base : pen.second) : pen.base, GOLD, x, 92, 3)}</g>`;
  return (
    pen.body(box(78, 150, 244, 150, 6), PAPER, { round: false }) +
    pen.line(box(90, 162, 220, 126, 4), pen.base, 3) +
    pen.line('M124 236q14-34 30 0t30 0 30-2 34-6', INK, 5) +
    peg(200, -4)
  );
};

const catDog = (pen: Pen) =>
  pen.sprite(pen.theme.motif ?? 'cat', pen.base, darker(pen.base, 0.3), 200, 214, 9);

export const ornaments = {
  heart: hanging(heartDrawing),
  star: hanging(starDrawing),
  bird: {
    ...standing(bird, 120),
    stanceFor: (pen: Pen) =>
      pen.has(/hanging|decoration|set of 3|five|mobile/) ? ('hang' as const) : ('stand' as const),
  },
  butterfly: hanging(butterfly),
  flower: standing(flower, 56),
  toadstool: standing(toadstool, 100),
  easter: {
    ...standing(easter, 110),
    stanceFor: (pen: Pen) => (pen.has(/hanging/) ? ('hang' as const) : ('stand' as const)),
  },
  decoration: {
    ...hanging(decoration),
    width: 96,
    stanceFor: (pen: Pen) =>
      pen.has(/paperweight|\bfan\b/) ? ('stand' as const) : ('hang' as const),
  },
  'place-setting': lying(placeSetting),
  'cat-dog': standing(catDog, 90),
};
