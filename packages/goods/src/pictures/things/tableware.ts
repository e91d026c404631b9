import { box, heart, oval, vessel } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { standing } from '../thing.ts';
import { darker, GLASS, lighter, mix, PAPER } from '../tones.ts';

const steam = (pen: Pen, x: number, y: number) =>
  pen.line(
    `M${x} ${y}q-12-16 0-32t0-30M${x + 26} ${y - 4}q-12-16 0-32t0-26`,
    '#fffaf0',
    6,
    ' opacity=".75"',
  );

function mug(pen: Pen): string {
  const tone = pen.base;
  const isTall = pen.random() < 0.4;
  const top = isTall ? 150 : 172;
  return (
    (pen.random() < 0.5 ? steam(pen, 180, top - 22) : '') +
    pen.line(`M262 ${top + 34}h12a32 32 0 0 1 0 68h-14`, darker(tone, 0.1), 17) +
    pen.body(`M124 ${top}h146l-4 ${290 - top}q-2 26-32 26h-74q-30 0-32-26z`, tone, {
      patterned: true,
    }) +
    pen.flat(oval(197, top, 73, 14), lighter(tone, 0.5)) +
    pen.flat(oval(197, top + 3, 64, 9), pen.pick('#8a5a3c', '#a8774e', '#5d4034')) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 194, 245, 3) : '')
  );
}

function cup(pen: Pen, x: number, tone: string, scale = 1): string {
  const inner = mix(tone, PAPER, 0.5);
  return (
    `<g transform="translate(${x} 0)${scale === 1 ? '' : ` scale(${scale})`}">` +
    pen.body(oval(0, 300, 112, 17), lighter(tone, 0.45), { round: false }) +
    pen.flat(oval(0, 296, 66, 9), darker(tone, 0.08), 0.5) +
    pen.line('M72 222q42-10 34 24-8 28-44 26', darker(tone, 0.06), 10) +
    pen.body('M-82 205C-80 262-48 292 0 292S80 262 82 205z', tone, { patterned: true }) +
    pen.flat(oval(0, 205, 82, 15), inner) +
    pen.flat(oval(0, 208, 72, 10), '#a8703f') +
    pen.line('M-82 205a82 15 0 0 0 164 0', '#d0a950', 2.5) +
    pen.line('M-112 300a112 17 0 0 0 224 0', '#d0a950', 2.5) +
    '</g>'
  );
}

const teacup = (pen: Pen) =>
  (pen.random() < 0.6 ? steam(pen, 190, 180) : '') + cup(pen, 195, pen.base);

function teapot(pen: Pen): string {
  const tone = pen.base;
  return (
    pen.line('M272 205c58-30 70 50 0 66', darker(tone, 0.1), 14) +
    pen.body('M128 226C96 230 98 186 66 172l-8 12c16 22 16 72 76 84z', darker(tone, 0.04)) +
    pen.body('M200 170c62 0 92 34 92 78 0 38-28 68-92 68s-92-30-92-68c0-44 30-78 92-78z', tone, {
      patterned: true,
    }) +
    pen.body('M146 180c6-26 100-26 108 0-20 12-88 12-108 0z', lighter(tone, 0.15)) +
    pen.body(oval(200, 152, 13, 12), pen.ink(tone)) +
    pen.flat(oval(200, 312, 58, 6), darker(tone, 0.2), 0.5)
  );
}

function teaSet(pen: Pen): string {
  return `<g transform="translate(-22 0)">${teapot(pen)}</g><g transform="translate(300 132) scale(.58)">${cup(pen, 0, pen.base)}</g>`;
}

function plate(pen: Pen): string {
  const tone = pen.base;
  // Propped up on a dresser, so that its face is seen.
  return (
    pen.flat('M120 318l26-44h108l26 44h-16l-18-30h-92l-18 30z', '#b98a5c') +
    pen.body(oval(200, 196, 112), lighter(tone, 0.25), { round: false }) +
    pen.body(oval(200, 196, 104), tone, { patterned: true, round: false }) +
    pen.flat(oval(200, 196, 70), lighter(tone, 0.72)) +
    pen.line(oval(200, 196, 70), darker(tone, 0.12), 2) +
    pen.line(oval(200, 196, 109), pen.ink(tone), 3) +
    pen.figure(lighter(tone, 0.72), 200, 198, 3.4)
  );
}

function bowl(pen: Pen): string {
  const tone = pen.has(/glass/) && !pen.named ? GLASS : pen.base;
  return (
    pen.body('M150 300h100l8 16h-116z', darker(tone, 0.12)) +
    pen.body('M88 198C92 274 130 306 200 306S308 274 312 198z', tone, { patterned: true }) +
    pen.flat(oval(200, 198, 112, 24), lighter(tone, 0.55)) +
    pen.flat(oval(200, 203, 100, 17), darker(tone, 0.18), 0.45) +
    (pen.has(/fruit/) || (pen.random() < 0.3 && !pen.has(/dog|cat|glass|egg/)) ? fruit(pen) : '')
  );
}

const fruit = (pen: Pen) =>
  pen.body(oval(160, 182, 32), '#d8894e') +
  pen.body(oval(236, 184, 30), '#a9bf6a') +
  pen.body(oval(200, 170, 36), '#c9564c') +
  pen.line('M200 136q0-10 8-16', '#7b5b45', 4) +
  pen.flat('M104 204a112 24 0 0 0 192 0q-96 26-192 0z', lighter(pen.base, 0.1));

function jug(pen: Pen): string {
  const tone = pen.base;
  const hasFlowers = pen.random() < 0.5;
  return (
    (hasFlowers ? stems(pen, 190, 140) : '') +
    pen.line('M262 170q62-6 50 54-10 44-52 42', darker(tone, 0.1), 15) +
    pen.body(
      'M138 132q-22 0-28 14 22 12 30 36c-30 40-34 134 20 134h84c54 0 50-94 20-134 0-20 2-34 4-50z',
      tone,
      { patterned: true },
    ) +
    pen.flat(
      'M110 146q6-14 28-14h130q-2 14-8 18c-40 10-100 8-122 6-8-2-20-4-28-10z',
      lighter(tone, 0.5),
    ) +
    pen.line('M128 300q72 12 148 0', pen.ink(tone), 4)
  );
}

function stems(pen: Pen, x: number, y: number): string {
  return (
    pen.line(
      `M${x} ${y}q-20-36-36-46M${x + 6} ${y}q2-40 0-66M${x + 12} ${y}q20-36 40-44`,
      '#86a27c',
      4,
    ) +
    pen.motif('rose', '#4b5a44', x - 36, y - 48, 2) +
    pen.motif('daisy', '#4b5a44', x + 6, y - 68, 2.1) +
    pen.motif('rose', '#4b5a44', x + 52, y - 46, 2.2)
  );
}

function tumbler(pen: Pen): string {
  const isGlass = pen.has(/glass|goblet|chalice/) || !pen.named;
  const tone = pen.base;
  if (pen.has(/goblet|chalice|wine|champagne|sundae/)) {
    return (
      pen.body(oval(200, 308, 58, 9), mix(tone, GLASS, 0.4)) +
      pen.body('M194 220h12v84h-12z', mix(tone, GLASS, 0.4)) +
      pen.body(vessel(200, 116, 66, 236, 26, 28), mix(tone, GLASS, isGlass ? 0.3 : 0)) +
      pen.flat(oval(200, 116, 66, 12), lighter(tone, 0.6), 0.9)
    );
  }
  const one = (x: number, top: number, shade: string) =>
    pen.body(`M${x - 56} ${top}h112l-12 ${304 - top}q-2 12-16 12h-56q-14 0-16-12z`, shade, {
      patterned: true,
    }) +
    pen.flat(oval(x, top, 56, 11), lighter(shade, 0.55)) +
    pen.flat(oval(x, top + 3, 48, 7), darker(shade, 0.18), 0.5);
  return pen.has(/set|beaker|cups/)
    ? one(256, 190, lighter(tone, 0.25)) + one(160, 164, tone)
    : one(200, 148, tone);
}

function eggCup(pen: Pen): string {
  const tone = pen.base;
  return (
    pen.body('M200 130c36 0 54 52 54 84 0 22-108 22-108 0 0-32 18-84 54-84z', '#f0d9bd') +
    pen.body(
      'M130 208q8 66 48 76l-12 22q-4 10 8 10h52q12 0 8-10l-12-22q40-10 48-76-70 26-140 0z',
      tone,
      { patterned: true },
    ) +
    pen.line('M130 208q70 26 140 0', pen.ink(tone), 4)
  );
}

function cakeStand(pen: Pen): string {
  const tone = pen.base;
  const tiers = pen.has(/3 tier/) ? 3 : pen.has(/2 tier|two tier/) ? 2 : 1;
  const tier = (y: number, r: number) =>
    pen.body(
      `M${200 - r} ${y}q${r} 34 ${2 * r} 0l-8 10q${8 - r} 24 ${16 - 2 * r} 0z`,
      darker(tone, 0.1),
    ) +
    pen.body(oval(200, y, r, r * 0.15), lighter(tone, 0.3), { patterned: true, round: false }) +
    pen.line(oval(200, y, r, r * 0.15), pen.ink(tone), 2);
  const stem = (from: number, to: number) => pen.body(box(195, from, 10, to - from), '#c9a95f');
  const foot = pen.body('M150 316q4-18 42-22v-24h16v24q38 4 42 22z', darker(tone, 0.06));
  if (tiers === 1) {
    const dome = pen.random() < 0.5;
    return (
      pen.body('M140 316q6-20 50-24v-50h20v50q44 4 50 24z', tone) +
      tier(238, 116) +
      (dome
        ? cake(pen, 226) +
          `<path d="M104 232C104 120 296 120 296 232z" fill="#fffaf0" opacity=".35"/>` +
          pen.line('M128 214q6-54 46-68', '#fffaf0', 5, ' opacity=".7"') +
          pen.body(oval(200, 142, 11), tone)
        : cake(pen, 226))
    );
  }
  const levels: [number, number][] =
    tiers === 3
      ? [
          [278, 122],
          [206, 92],
          [138, 62],
        ]
      : [
          [270, 116],
          [180, 80],
        ];
  const topY = levels.at(-1)?.[0] ?? 138;
  return (
    foot +
    stem(topY - 36, 280) +
    levels.map(([y, r]) => tier(y, r) + buns(pen, y - 4, r)).join('') +
    pen.line(`M200 ${topY - 30}a12 12 0 1 1 .1 0`, '#c9a95f', 5)
  );
}

const buns = (pen: Pen, y: number, r: number) =>
  [-0.55, 0, 0.55]
    .map((at) => {
      const x = 200 + at * r + (at === 0 ? 26 : 0);
      return (
        pen.body(`M${x - 15} ${y - 14}h30l-5 18h-20z`, pen.pick('#d9a268', '#cf8f86')) +
        pen.body(oval(x, y - 16, 18, 12), pen.pick('#f2cfd0', '#fbeed3', '#b77f5b', '#f6efe2'))
      );
    })
    .join('');

const cake = (pen: Pen, y: number) =>
  pen.body(box(136, y - 62, 128, 62, 10), '#e3b779') +
  pen.flat(`M136 ${y - 36}h128v8h-128z`, '#c9564c') +
  pen.body(
    `M132 ${y - 62}q0-18 20-18h96q20 0 20 18c0 14-12 14-16 4-6 16-20 14-24 0-6 18-24 18-30 0-4 14-20 16-26 0-4 12-14 12-18 0-6 12-22 10-22-4z`,
    '#f8ead9',
  );

function bottle(pen: Pen): string {
  const tone = mix(pen.base, GLASS, pen.named ? 0.15 : 0.5);
  return (
    pen.body(box(184, 96, 32, 22, 4), '#b58d66') +
    pen.body(
      'M182 116h36v44q0 14 24 34 14 12 14 34v70q0 18-18 18h-76q-18 0-18-18v-70q0-22 14-34 24-20 24-34z',
      tone,
    ) +
    pen.flat(box(150, 216, 100, 66, 4), PAPER) +
    pen.flat(box(156, 222, 88, 54, 3), lighter(pen.second, 0.6)) +
    pen.figure(lighter(pen.second, 0.6), 200, 250, 1.9) +
    pen.line('M158 206q2-12 16-24', '#fffaf0', 6, ' opacity=".6"')
  );
}

function jar(pen: Pen): string {
  const isGlass = pen.has(/glass|jam|bon ?bon|bell/);
  const lid = pen.has(/lid/) || pen.named ? pen.base : pen.second;
  const filling = pen.pick('#c9564c', '#d99a4d', '#a3617a', '#b7a36a');
  const tone = isGlass ? GLASS : pen.base;
  const y = 168;
  return (
    pen.body(`M134 ${y}h132q24 16 24 46v74q0 28-28 28h-124q-28 0-28-28v-74q0-30 24-46z`, tone, {
      patterned: !isGlass,
    }) +
    (isGlass ? pen.flat('M120 222h160v66q0 18-20 18h-120q-20 0-20-18z', filling, 0.75) : '') +
    pen.flat(box(148, 216, 104, 62, 6), PAPER) +
    pen.figure(PAPER, 200, 247, 1.9) +
    pen.body(box(124, 132, 152, 38, 8), lid, { patterned: isGlass }) +
    (isGlass
      ? pen.line('M126 280v-62q0-16 14-28', '#fffaf0', 6, ' opacity=".7"')
      : pen.body(oval(200, 124, 16, 12), lid))
  );
}

function saltAndPepper(pen: Pen): string {
  const one = (x: number, tone: string, holes: string) =>
    pen.body(`M${x - 34} 210q4-16 34-16t34 16l12 88q2 18-16 18h-60q-18 0-16-18z`, tone, {
      patterned: true,
    }) +
    pen.body(`M${x - 34} 210q-4-44 34-44t34 44q-34 14-68 0z`, '#b9bfc4') +
    pen.flat(holes, '#5b5558');
  return (
    one(146, pen.base, oval(138, 186, 3) + oval(152, 182, 3) + oval(146, 194, 3)) +
    one(254, pen.second, oval(248, 186, 3) + oval(262, 186, 3))
  );
}

function cosy(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/egg/)) {
    return (
      pen.body('M150 270q-6-120 50-124 56 4 50 124z', tone, { patterned: true }) +
      pen.body(oval(200, 144, 16), pen.ink(tone)) +
      pen.body('M144 262h112v18h-112z', darker(tone, 0.15)) +
      pen.body('M156 280h88q-4 30-28 34h-32q-24-4-28-34z', '#f4eee3')
    );
  }
  return (
    pen.line('M292 226q44 0 36 40-6 24-36 22', '#e9ddc8', 13) +
    pen.body('M112 232c-26 0-24-30-48-38', '#e9ddc8') +
    pen.line('M114 254q-34-8-46-48', '#e9ddc8', 15) +
    pen.body('M100 316C86 190 140 148 200 148s114 42 100 168z', tone, { patterned: true }) +
    pen.line('M96 298h208', pen.ink(tone), 6) +
    pen.body(oval(200, 140, 20), pen.ink(tone)) +
    pen.line('M188 140q12-14 24 0', darker(pen.ink(tone), 0.2), 3)
  );
}

const mugWarmer = (pen: Pen) =>
  pen.body(box(100, 292, 200, 24, 12), pen.base) +
  pen.flat(oval(200, 292, 84, 10), darker(pen.base, 0.3)) +
  pen.line('M300 304q40 4 60 60', darker(pen.base, 0.3), 5) +
  `<g transform="translate(20 -18) scale(.9 1)">${mug(pen)}</g>`;

const napkinRing = (pen: Pen) =>
  pen.body('M90 240q20-66 96-58l-8 74q-56 20-88-16z', PAPER) +
  pen.body('M310 226q-20-66-108-42l-8 72q72 26 116-30z', '#f3ead9') +
  pen.line('M190 176q34 6 34 44t-34 42', pen.base, 17) +
  pen.body(heart(214, 214, 26), pen.second);

export const tableware = {
  mug: standing(mug, 86),
  teacup: standing(teacup, 100),
  teapot: standing(teapot, 96),
  'tea-set': standing(teaSet, 130),
  plate: standing(plate, 96),
  bowl: standing(bowl, 86),
  jug: standing(jug, 78),
  tumbler: standing(tumbler, 74),
  'egg-cup': standing(eggCup, 60),
  'cake-stand': standing(cakeStand, 84),
  bottle: standing(bottle, 66),
  jar: standing(jar, 92),
  'salt-pepper': standing(saltAndPepper, 100),
  cosy: standing(cosy, 100),
  'mug-warmer': standing(mugWarmer, 110),
  'napkin-rings': standing((pen) => `<g transform="translate(0 46)">${napkinRing(pen)}</g>`, 110),
};
