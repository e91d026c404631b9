import { box, heart, n, oval, star } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { lying, standing } from '../thing.ts';
import { darker, GLASS, INK, lighter, PAPER, WOOD, ZINC } from '../tones.ts';

function lunchBox(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/snack boxes|round container|picnic boxes|container set/)) {
    const one = (y: number, r: number, shade: string) =>
      pen.body(`M${200 - r} ${y}v38q0 14 14 14h${2 * r - 28}q14 0 14-14v-38z`, shade, {
        patterned: true,
      }) +
      pen.body(`M${200 - r - 6} ${y}q0-20 20-20h${2 * r - 28}q20 0 20 20z`, lighter(shade, 0.35));
    return (
      one(264, 98, tone) +
      one(192, 80, pen.second === tone ? lighter(tone, 0.3) : lighter(tone, 0.22)) +
      one(120, 62, tone)
    );
  }
  return (
    pen.line('M156 176v-16q0-20 22-20h44q22 0 22 20v16', darker(tone, 0.25), 12) +
    pen.body(box(92, 172, 216, 144, 30), tone, { patterned: true }) +
    pen.flat('M92 226h216v7h-216z', darker(tone, 0.25), 0.45) +
    pen.body(box(134, 214, 24, 34, 6), '#d8c6a4') +
    pen.body(box(242, 214, 24, 34, 6), '#d8c6a4')
  );
}

function cutlery(pen: Pen): string {
  const tone = pen.named ? pen.base : ZINC;
  const steel = '#b7bcc1';
  const handle = (x: number, width = 18) =>
    pen.body(box(x - width / 2, 214, width, 118, 9), tone, { patterned: true });
  const spoon = (x: number) =>
    pen.body(`${oval(x, 118, 27, 40)}${box(x - 6, 150, 12, 74)}`, steel) + handle(x);
  const fork = (x: number) =>
    pen.body(`M${x - 24} 80h9v48h5v-48h8v48h5v-48h9v60q0 26-12 30v54h-12v-54q-12-4-12-30z`, steel) +
    handle(x);
  const knife = (x: number) =>
    pen.body(`M${x - 9} 220V96q0-22 12-24 9 20 9 148z`, steel) + handle(x);
  if (pen.has(/rolling pin/))
    return (
      pen.body(box(110, 178, 180, 54, 20), WOOD) +
      pen.body(box(64, 194, 50, 22, 11), tone) +
      pen.body(box(286, 194, 50, 22, 11), tone)
    );
  if (pen.has(/brush|swat/)) {
    return (
      pen.body(box(188, 60, 24, 190, 12), WOOD) +
      pen.body(box(140, 236, 120, 46, 18), WOOD) +
      pen.body('M148 276h104l8 56h-120z', tone)
    );
  }
  if (pen.has(/chopsticks/)) {
    return [140, 164, 212, 236]
      .map((x, at) =>
        pen.body(`M${x} 60h10l4 280h-6z`, at < 2 ? tone : lighter(tone, 0.3), { patterned: true }),
      )
      .join('');
  }
  if (pen.has(/slice|strainer/))
    return pen.body('M150 60q50-20 100 0l-30 120h-40z', steel) + handle(200, 24);
  if (pen.has(/measuring/))
    return (
      [130, 180, 228, 272]
        .map(
          (x, at) =>
            pen.body(heart(x, 120 + at * 8, 32 - at * 4), steel) +
            pen.body(box(x - 5, 146 + at * 4, 10, 130), steel),
        )
        .join('') + pen.line('M120 290q80 30 160 0', '#8f969b', 4)
    );
  if (pen.has(/spoon|ladle/) && !pen.has(/set/))
    return `<g transform="rotate(-24 200 200)">${spoon(200)}</g>`;
  if (pen.has(/fork/) && !pen.has(/cutlery/))
    return `<g transform="rotate(-24 200 200)">${fork(200)}</g>`;
  return fork(128) + knife(200) + spoon(272);
}

const pan = (pen: Pen) =>
  pen.body(box(276, 190, 104, 24, 12), darker(pen.base, 0.5)) +
  pen.body(oval(176, 200, 122), pen.base, { patterned: true, round: false }) +
  pen.flat(oval(176, 200, 96), '#55525a') +
  pen.flat(oval(172, 194, 88), '#605d66') +
  pen.body(
    'M126 190c-6-40 34-46 56-38 30-6 54 20 44 50 4 34-36 48-60 36-34 6-52-20-40-48z',
    '#fdf6e6',
    { round: false },
  ) +
  (pen.has(/heart/)
    ? pen.body(heart(176, 200, 26), '#eeb548', { round: false })
    : pen.body(oval(176, 198, 26), '#eeb548', { round: false }));

const scales = (pen: Pen) =>
  pen.body('M100 316q2-120 100-122 98 2 100 122z', pen.base) +
  pen.body(box(188, 150, 24, 50), darker(pen.base, 0.12)) +
  pen.flat(oval(200, 262, 44), PAPER) +
  pen.line(oval(200, 262, 44), darker(pen.base, 0.25), 4) +
  pen.line('M200 262l20-26', '#c8473f', 4) +
  pen.line('M200 224v8M232 240l-6 5M238 272l-8-2M168 240l6 5M162 272l8-2', INK, 3) +
  pen.body('M92 126q108 34 216 0-10 42-60 44h-96q-50-2-60-44z', lighter(pen.base, 0.35)) +
  pen.flat(oval(200, 126, 108, 14), lighter(pen.base, 0.6));

const breadBin = (pen: Pen) =>
  pen.body('M84 316V216q0-46 46-46h140q46 0 46 46v100z', pen.base) +
  pen.line('M88 236h224M94 216h212', darker(pen.base, 0.2), 3) +
  pen.body(box(176, 240, 48, 14, 7), '#b9bfc4') +
  `<text x="200" y="292" font-family="Georgia,serif" font-size="30" letter-spacing="5" text-anchor="middle" fill="${pen.ink(pen.base)}">BREAD</text>` +
  pen.body(box(96, 310, 30, 10, 4), darker(pen.base, 0.4)) +
  pen.body(box(274, 310, 30, 10, 4), darker(pen.base, 0.4));

const tray = (pen: Pen) =>
  pen.body(box(56, 98, 288, 208, 26), lighter(pen.base, 0.2), { round: false }) +
  pen.body(box(72, 114, 256, 176, 16), pen.base, { patterned: true, round: false }) +
  pen.flat(`${box(62, 176, 8, 52, 4)}${box(330, 176, 8, 52, 4)}`, darker(pen.base, 0.35)) +
  (pen.theme.pattern === 'plain' ? pen.figure(pen.base, 200, 202, 4.6) : '');

function coasters(pen: Pen): string {
  const isRound = pen.random() < 0.5;
  const one = (x: number, y: number, tone: string, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${pen.body(isRound ? oval(0, 0, 68) : box(-62, -62, 124, 124, 12), tone, { patterned: true, round: false })}${pen.line(isRound ? oval(0, 0, 58) : box(-53, -53, 106, 106, 8), pen.ink(tone), 3)}</g>`;
  return (
    one(256, 142, lighter(pen.base, 0.3), 12) +
    one(142, 164, pen.base, -8) +
    one(218, 264, pen.base, 5)
  );
}

const foodCover = (pen: Pen) =>
  pen.body(oval(200, 306, 138, 14), '#efe4d0') +
  pen.body('M160 292h80l10-38h-100z', '#d9a268') +
  pen.body(oval(200, 254, 54, 20), '#f2cfd0') +
  `<path d="M72 302C80 130 320 130 328 302q-128 22-256 0z" fill="#fffaf0" opacity=".55"/>` +
  `<path d="M72 302C80 130 320 130 328 302q-128 22-256 0z" fill="${pen.pattern(lighter(pen.base, 0.5)) ?? 'none'}" opacity=".8"/>` +
  pen.line(
    'M72 302q128 22 256 0M104 226q96 16 192 0M200 174v138M130 192q-24 50-20 118M270 192q24 50 20 118',
    lighter(pen.base, 0.2),
    2,
  ) +
  pen.body(oval(200, 168, 15), pen.base);

const opener = (pen: Pen) =>
  `<g transform="rotate(32 200 200)">${pen.body('M164 66q36-34 72 0l-8 76h-56z', '#b3b9be')}${pen.flat(box(180, 78, 40, 30, 14), lighter('#b3b9be', 0.7))}${pen.body(box(178, 138, 44, 196, 20), pen.base, { patterned: true })}</g>`;

function tin(pen: Pen): string {
  const tone = pen.base;
  const one = (x: number, top: number, half: number, bottom: number, shade: string) =>
    pen.body(`M${x - half} ${top}V${bottom - 10}a${half} 12 0 0 0 ${2 * half} 0V${top}z`, shade, {
      patterned: true,
    }) +
    pen.body(
      `M${x - half - 4} ${top - 20}v24a${half + 4} 12 0 0 0 ${2 * half + 8} 0v-24z`,
      lighter(shade, 0.12),
    ) +
    pen.flat(oval(x, top - 20, half + 4, (half + 4) * 0.15), lighter(shade, 0.45));
  if (pen.has(/set of 3|3 tier|set of [4-6]|tea, coffee|stacking/)) {
    return pen.has(/tier|stacking/)
      ? one(200, 266, 94, 318, tone) +
          one(200, 200, 78, 246, lighter(tone, 0.2)) +
          one(200, 144, 62, 182, tone)
      : one(110, 226, 46, 318, lighter(tone, 0.22)) +
          one(290, 216, 48, 318, lighter(tone, 0.1)) +
          one(200, 192, 58, 320, tone);
  }
  if (pen.has(/first aid|plasters|pharmacie/)) {
    return (
      pen.line('M160 192q0-34 40-34t40 34', darker(tone, 0.3), 10) +
      pen.body(box(92, 190, 216, 126, 18), tone, { patterned: !pen.has(/first aid/) }) +
      pen.flat(oval(200, 254, 46), PAPER) +
      pen.flat('M190 224h20v20h20v20h-20v20h-20v-20h-20v-20h20z', '#c8473f')
    );
  }
  if (pen.has(/set of 2/))
    return one(264, 216, 60, 318, lighter(tone, 0.25)) + one(150, 190, 72, 320, tone);
  const isTall = pen.has(/caddy|canister|container|storage/);
  return isTall
    ? one(200, 168, 70, 318, tone) + label(pen, 200, 244)
    : one(200, 206, 104, 318, tone) + label(pen, 200, 262);
}

const label = (pen: Pen, x: number, y: number) =>
  pen.theme.pattern === 'plain'
    ? pen.flat(oval(x, y, 46, 34), PAPER) + pen.figure(PAPER, x, y, 2)
    : '';

const cloche = (pen: Pen) =>
  pen.body('M150 286q-6-60 26-88 24-14 48 0 32 28 26 88z', '#9fb58c') +
  pen.motif('daisy', '#5c7050', 176, 226, 1.8) +
  pen.motif('flower', '#5c7050', 222, 236, 1.8) +
  pen.motif('daisy', '#5c7050', 202, 266, 1.6) +
  `<path d="M104 296V206C104 92 296 92 296 206v90z" fill="${GLASS}" opacity=".5"/>` +
  pen.line('M128 270v-70q4-50 40-68', '#fffaf0', 7, ' opacity=".8"') +
  pen.body(oval(200, 112, 15), GLASS) +
  pen.body(box(88, 292, 224, 24, 8), pen.named ? pen.base : WOOD);

const mould = (pen: Pen) => {
  const tone = pen.named ? pen.base : pen.second;
  const cup = (x: number, y: number) =>
    pen.has(/heart/)
      ? pen.flat(heart(x, y, 32), darker(tone, 0.25)) +
        pen.flat(heart(x + 2, y + 3, 27), darker(tone, 0.12))
      : pen.has(/rose/)
        ? pen.motif('rose', darker(tone, 0.3), x, y, 2.6)
        : pen.flat(oval(x, y, 32), darker(tone, 0.25)) +
          pen.flat(oval(x + 2, y + 3, 27), darker(tone, 0.12));
  const spots: [number, number][] = [
    [118, 152],
    [200, 152],
    [282, 152],
    [118, 250],
    [200, 250],
    [282, 250],
  ];
  return (
    pen.body(box(62, 92, 276, 218, 28), tone, { round: false }) +
    spots.map(([x, y]) => cup(x, y)).join('')
  );
};

function cookieCutter(pen: Pen): string {
  const tone = pen.named ? pen.base : '#b98d58';
  const outline = (d: string) =>
    pen.line(d, darker(tone, 0.2), 11) + pen.line(d, lighter(tone, 0.35), 5);
  const biscuit = (d: string) => pen.body(d, '#dba968', { round: false });
  if (pen.has(/gingerbread/)) {
    const man =
      'M200 84a40 40 0 0 1 30 66q50-10 78 12 16 22-8 34l-58 10 30 84q2 30-26 30L200 262l-46 58q-28 0-26-30l30-84-58-10q-24-12-8-34 28-22 78-12a40 40 0 0 1 30-66z';
    return (
      biscuit(man) +
      outline(man) +
      pen.flat(oval(186, 120, 4) + oval(214, 120, 4) + oval(200, 190, 5) + oval(200, 216, 5), INK)
    );
  }
  const shape = (x: number, y: number, size: number) =>
    pen.has(/heart/)
      ? heart(x, y, size)
      : pen.has(/butterfly/)
        ? star(x, y, size, 4, 0.5)
        : star(x, y, size * 1.1, 5, 0.5);
  return (
    biscuit(shape(136, 150, 56)) +
    outline(shape(266, 146, 58)) +
    biscuit(shape(268, 270, 50)) +
    outline(shape(146, 270, 64))
  );
}

function cakeCases(pen: Pen): string {
  const one = (x: number, y: number, half: number, tone: string, full: boolean) =>
    pen.body(
      `M${x - half} ${y}l${n(half * 0.26)} ${n(half * 1.05)}q${n(half * 0.74)} 12 ${n(half * 1.48)} 0l${n(half * 0.26)}-${n(half * 1.05)}z`,
      tone,
      { patterned: true },
    ) +
    pen.line(
      [-0.6, -0.3, 0, 0.3, 0.6]
        .map((at) => `M${n(x + at * half)} ${y + 6}l${n(-at * half * 0.2)} ${n(half * 0.95)}`)
        .join(''),
      darker(tone, 0.12),
      2,
    ) +
    (full
      ? pen.body(
          `M${x - half - 4} ${y + 4}q-6-28 20-34 4-26 ${n(half - 16)}-28 ${n(half - 20)} 2 ${n(half - 16)} 28 26 6 20 34-${half + 4} 22-${2 * half + 8} 0z`,
          pen.pick('#f7e6d8', '#f1c9ce', '#8a5d48', '#f4e3b4'),
        ) + pen.body(oval(x, y - 58, 11), '#c8473f')
      : pen.flat(oval(x, y, half, half * 0.2), lighter(tone, 0.5)));
  return (
    one(120, 248, 52, lighter(pen.base, 0.25), false) +
    one(282, 248, 52, pen.base, false) +
    one(200, 236, 68, pen.base, true)
  );
}

export const kitchen = {
  'lunch-box': standing(lunchBox, 108),
  cutlery: lying(cutlery),
  pan: lying(pan),
  scales: standing(scales, 104),
  'bread-bin': standing(breadBin, 118),
  tray: lying(tray),
  coasters: lying(coasters),
  'food-cover': standing(foodCover, 138),
  'bottle-opener': lying(opener),
  tin: standing(tin, 110),
  cloche: standing(cloche, 116),
  'baking-mould': lying(mould),
  'cookie-cutter': lying(cookieCutter),
  'cake-cases': standing(cakeCases, 126),
};
