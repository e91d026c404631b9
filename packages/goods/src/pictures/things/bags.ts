import { box, heart, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, lighter, PAPER, WICKER } from '../tones.ts';

function tote(pen: Pen): string {
  const tone = pen.base;
  return (
    pen.line('M146 172V128q0-58 54-58t54 58v44', darker(pen.ink(tone), 0.12), 13) +
    pen.body('M104 164h192l14 142q0 12-14 12H104q-14 0-14-12z', tone, { patterned: true }) +
    pen.flat('M104 164h192l2 16H102z', darker(tone, 0.2), 0.4) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 200, 246, 4.6) : '')
  );
}

const jumbo = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.line('M150 160v-26q0-44 50-44t50 44v26', darker(tone, 0.35), 12) +
    pen.body('M74 152h252l-10 154q0 12-14 12H98q-14 0-14-12z', tone, { patterned: true }) +
    pen.flat('M74 152h252l-1 20H75z', darker(tone, 0.25), 0.5) +
    pen.line('M150 160v70M250 160v70', darker(tone, 0.35), 12) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 200, 256, 4.2) : '')
  );
};

const lunchBag = (pen: Pen) =>
  pen.line('M164 148q0-44 36-44t36 44', darker(pen.base, 0.35), 11) +
  pen.body('M116 142h168l14 164q0 12-12 12H114q-12 0-12-12z', pen.base, { patterned: true }) +
  pen.body('M114 142h172l4 44q-90 22-180 0z', darker(pen.base, 0.08), { patterned: true }) +
  pen.body(oval(200, 194, 10), pen.ink(pen.base)) +
  (pen.theme.pattern === 'plain' ? pen.figure(pen.base, 200, 256, 3.8) : '');

const handbag = (pen: Pen) =>
  pen.line('M142 196c-6-116 122-116 116 0', darker(pen.base, 0.3), 12) +
  pen.body('M100 190h200q32 70 12 126H88q-20-56 12-126z', pen.base, { patterned: true }) +
  pen.body('M98 188h204v22q-102 56-204 0z', darker(pen.base, 0.12)) +
  pen.body(oval(200, 236, 13), '#cfae5e');

const purse = (pen: Pen) =>
  pen.has(/silk|small|coin|ring/)
    ? pen.body('M112 208C80 300 140 320 200 320s120-20 88-112z', pen.base, { patterned: true }) +
      pen.body('M104 196h192v20q-96 16-192 0z', '#cfae5e') +
      pen.body(oval(190, 184, 13) + oval(212, 184, 13), '#d9bd74')
    : pen.body(box(84, 176, 232, 140, 20), pen.base, { patterned: true }) +
      pen.body('M84 196q0-20 20-20h192q20 0 20 20v34q-116 44-232 0z', darker(pen.base, 0.06), {
        patterned: true,
      }) +
      pen.body(oval(200, 252, 15), pen.ink(pen.base));

const washBag = (pen: Pen) =>
  pen.body('M92 200q0-34 34-34h148q34 0 34 34l12 88q2 28-28 28H108q-30 0-28-28z', pen.base, {
    patterned: true,
  }) +
  pen.line('M96 192q104-26 208 0', PAPER, 8) +
  pen.line('M96 192q104-26 208 0', '#8d8078', 3, ' stroke-dasharray="5 5"') +
  pen.body(box(286, 188, 14, 40, 7), '#cfae5e');

const backpack = (pen: Pen) =>
  pen.line('M164 130q0-34 36-34t36 34', darker(pen.base, 0.3), 10) +
  pen.body('M112 220q0-98 88-98t88 98v96H112z', pen.base, { patterned: true }) +
  pen.body(box(134, 226, 132, 78, 16), darker(pen.base, 0.1)) +
  pen.line('M134 250h132', pen.ink(pen.base), 4);

function suitcase(pen: Pen): string {
  const tone = pen.base;
  const one = (y: number, half: number, height: number, shade: string) =>
    pen.body(box(200 - half, y, 2 * half, height, 16), shade, { patterned: true }) +
    pen.body(
      `${box(200 - half * 0.7, y, 15, height)}${box(200 + half * 0.7 - 15, y, 15, height)}`,
      '#8a6246',
    ) +
    pen.line(`M176 ${y - 2}v-8q0-10 12-10h24q12 0 12 10v8`, '#8a6246', 8) +
    pen.body(
      `${box(200 - half * 0.7 - 2, y + 14, 19, 14, 3)}${box(200 + half * 0.7 - 17, y + 14, 19, 14, 3)}`,
      '#d4b468',
    );
  if (pen.has(/mini cases|set of/))
    return one(250, 110, 66, tone) + one(174, 88, 58, lighter(tone, 0.25)) + one(108, 64, 48, tone);
  if (pen.has(/airline|overnight|cabin/)) {
    return (
      pen.line('M150 190c-8-100 108-100 100 0', darker(tone, 0.35), 12) +
      pen.body(box(74, 178, 252, 138, 24), tone, { patterned: true }) +
      pen.line('M92 200h216', PAPER, 6) +
      pen.flat(oval(200, 254, 52, 42), PAPER) +
      pen.figure(PAPER, 200, 254, 2.8)
    );
  }
  return one(170, 120, 146, tone);
}

function umbrella(pen: Pen): string {
  const tone = pen.base;
  return (
    `<g transform="rotate(${pen.pick(-14, 12)} 200 210)">` +
    pen.line('M200 92v206q0 30 26 30t26-26', '#8a6246', 9) +
    pen.body(
      'M56 206C62 86 338 86 344 206q-24-26-48 0-24-26-48 0-24-26-48 0-24-26-48 0-24-26-48 0-24-26-48 0z',
      tone,
      { patterned: true },
    ) +
    pen.line(
      'M200 94q-46 46-48 112M200 94q46 46 48 112M200 94q-86 40-96 112M200 94q86 40 96 112',
      darker(tone, 0.2),
      2,
    ) +
    pen.body(box(196, 74, 8, 22, 4), '#8a6246') +
    '</g>'
  );
}

const luggageTag = (pen: Pen) =>
  pen.line('M200 122c-60-70 30-110 30-40 0 30-20 40-30 40', darker(pen.base, 0.3), 10) +
  pen.body(
    'M140 136q0-14 14-20l30-12h32l30 12q14 6 14 20v186q0 16-16 16h-88q-16 0-16-16z',
    pen.base,
    { patterned: true, round: false },
  ) +
  pen.flat(oval(200, 126, 11), PAPER) +
  pen.flat(box(158, 196, 84, 92, 8), PAPER) +
  pen.line('M172 222h56M172 244h56M172 266h34', '#b7a58c', 4);

const passportCover = (pen: Pen) =>
  `<g transform="rotate(-5 200 200)">${pen.flat(box(120, 74, 180, 252, 10), '#efe6d4')}${pen.body(box(108, 68, 182, 256, 14), pen.base, { patterned: true, round: false })}${pen.flat(box(108, 68, 20, 256, 10), darker(pen.base, 0.25), 0.5)}${pen.flat(box(150, 156, 104, 74, 8), PAPER)}${pen.figure(PAPER, 202, 193, 2.4)}</g>`;

const picnicBasket = (pen: Pen) => {
  const tone = pen.has(/hamper/) ? pen.base : WICKER;
  return (
    pen.line('M132 196q0-96 68-96t68 96', darker(WICKER, 0.15), 12) +
    pen.body('M84 204h232l-14 112H98z', WICKER) +
    pen.line(
      'M88 232h224M92 260h216M95 288h210M120 204l8 112M160 204l3 112M200 204v112M240 204l-3 112M280 204l-8 112',
      darker(WICKER, 0.2),
      3,
    ) +
    pen.body('M76 184h112l8 24H76zM204 184h120v24H196z', lighter(tone, 0.1), { patterned: true }) +
    pen.body('M204 206l70 0-18 52-20-10-20 14z', pen.named ? pen.base : '#c9605c', {
      patterned: true,
    })
  );
};

const pegBag = (pen: Pen) =>
  pen.line('M-40 86L0 92Q200 118 400 92l40-6', '#9b8a77', 4) +
  pen.line('M200 108V84q2-16 16-14', '#8a8f94', 5) +
  pen.body('M122 126q78-36 156 0l16 190q-94 30-188 0z', pen.base, { patterned: true }) +
  pen.flat(oval(200, 178, 52, 40), darker(pen.base, 0.45)) +
  pen.body('M176 190h12v-50h-12zM206 196h12v-58h-12zM228 190h10v-44h-10z', '#d9b98a');

export const bags = {
  bag: standing(tote, 106),
  'jumbo-bag': standing(jumbo, 124),
  'lunch-bag': standing(lunchBag, 102),
  handbag: standing(handbag, 116),
  purse: standing(purse, 112),
  'wash-bag': standing(washBag, 122),
  backpack: standing(backpack, 92),
  suitcase: standing(suitcase, 120),
  umbrella: lying(umbrella),
  'luggage-tag': lying(luggageTag),
  'passport-cover': lying(passportCover),
  'picnic-basket': standing(picnicBasket, 112),
  'peg-bag': hanging(pegBag),
  parasol: standing((pen) => {
    const tone = pen.base;
    return (
      pen.line('M200 96v216', '#a97f57', 9) +
      pen.body(
        'M60 222C70 96 330 96 340 222q-28-20-46 4-22-24-48 2-22-24-46 0-24-24-46 0-26-26-48-2-18-24-46-4z',
        tone,
        { patterned: true },
      ) +
      pen.line(
        'M200 110q-54 50-46 116M200 110q54 50 46 116M200 110q-92 40-94 114M200 110q92 40 94 114',
        darker(tone, 0.18),
        2,
      ) +
      pen.body(heart(200, 96, 9), '#a97f57')
    );
  }, 40),
};
