import { box, heart, oval, star, vessel } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, FLAME, GLASS, lighter, mix, PAPER, WOOD, ZINC } from '../tones.ts';

/** A flame with its halo, the wick's foot at x, y. */
export function flame(pen: Pen, x: number, y: number, size = 1): string {
  const halo = pen.define(
    'h',
    (id) =>
      `<radialGradient id="${id}"><stop stop-color="#fbd98a" stop-opacity=".75"/><stop offset="1" stop-color="#fbd98a" stop-opacity="0"/></radialGradient>`,
  );
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><circle cy="-20" r="62" fill="url(#${halo})"/>` +
    `<path d="M0 2v-10" stroke="#5d4a3c" stroke-width="3"/><path d="M0-2c-14-8-10-24 0-40 10 16 14 32 0 40z" fill="${FLAME}"/><path d="M0-3c-7-5-5-13 0-21 5 8 7 16 0 21z" fill="#fff2c9"/></g>`
  );
}

function pillar(pen: Pen, x: number, top: number, half: number, tone: string): string {
  return (
    flame(pen, x, top - 2) +
    pen.body(`M${x - half} ${top}v${308 - top}a${half} 9 0 0 0 ${half * 2} 0V${top}z`, tone, {
      patterned: true,
    }) +
    pen.flat(oval(x, top, half, half * 0.16), lighter(tone, 0.5)) +
    pen.flat(oval(x, top + 1, half * 0.55, half * 0.08), FLAME, 0.5)
  );
}

function candle(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/set of [2-9]|\b[2-9] /)) {
    return (
      pillar(pen, 258, 214, 38, lighter(tone, 0.25)) +
      pillar(pen, 146, 182, 40, tone) +
      pillar(pen, 204, 240, 38, darker(tone, 0.08))
    );
  }
  if (pen.has(/box|drawer|tin|jar|jam|pot|bowl|mug/)) {
    return (
      flame(pen, 200, 186) +
      pen.body(vessel(200, 190, 84, 316, 72, 6), tone, { patterned: true }) +
      pen.flat(oval(200, 190, 84, 16), lighter(tone, 0.6)) +
      pen.flat(oval(200, 193, 76, 11), '#f6ecd6')
    );
  }
  return pillar(pen, 200, 176, pen.between(48, 62), tone);
}

function dinnerCandles(pen: Pen): string {
  const one = (x: number, top: number, tone: string) =>
    flame(pen, x, top, 0.8) +
    pen.body(`M${x - 8} ${top}h16l3 ${286 - top}h-22z`, tone) +
    pen.body(`M${x - 26} 316q2-14 16-16v-16h20v16q14 2 16 16z`, '#c8a75c');
  const tone = pen.base;
  return (
    one(128, 130, tone) +
    one(176, 104, lighter(tone, 0.14)) +
    one(226, 118, tone) +
    one(274, 142, lighter(tone, 0.2))
  );
}

function tLights(pen: Pen): string {
  const one = (x: number, y: number, tone: string) =>
    flame(pen, x, y - 28, 0.62) +
    pen.body(`M${x - 42} ${y - 26}v22a42 11 0 0 0 84 0v-22z`, ZINC) +
    pen.flat(oval(x, y - 26, 42, 10), tone) +
    pen.flat(oval(x, y - 26, 34, 7), lighter(tone, 0.4));
  const tone = pen.base;
  return (
    one(138, 246, tone) +
    one(262, 244, tone) +
    one(200, 262, lighter(tone, 0.2)) +
    one(112, 304, lighter(tone, 0.2)) +
    one(288, 304, tone) +
    one(200, 314, tone)
  );
}

function hangingHolder(pen: Pen): string {
  const tone = pen.base;
  const isStar = pen.has(/star/);
  const isHeart = pen.has(/heart/);
  const frame = isStar
    ? star(200, 226, 128, 5, 0.5)
    : isHeart
      ? heart(200, 222, 104)
      : oval(200, 222, 96, 104);
  return (
    pen.line(`M200-20V${isHeart ? 168 : 120}`, '#9b8a77', 3) +
    `<path d="${frame}" fill="#fffaf0" opacity=".3"/>` +
    pen.line(frame, darker(tone, 0.12), 13) +
    pen.line(frame, lighter(tone, 0.2), 7) +
    flame(pen, 200, 220, 1) +
    pen.body('M162 222h76l-8 40q-30 12-60 0z', mix(tone, GLASS, 0.55)) +
    pen.flat(oval(200, 222, 38, 8), '#fff3d6')
  );
}

function holder(pen: Pen): string {
  if (pen.has(/hanging|chandelier|lace|single heart/)) return hangingHolder(pen);
  const tone = pen.base;
  const glow = `<ellipse cx="200" cy="236" rx="56" ry="52" fill="#ffe7ae" opacity=".55"/>`;
  if (pen.has(/star|glass star/)) {
    return (
      pen.body(star(200, 226, 112, 5, 0.58), tone) +
      flame(pen, 200, 220) +
      pen.body('M168 222h64l-6 44q-26 10-52 0z', mix(tone, PAPER, 0.6))
    );
  }
  if (pen.has(/candelabra/)) {
    const arm = (x: number, y: number) =>
      flame(pen, x, y - 4, 0.7) + pen.body(`M${x - 22} ${y}h44l-8 22h-28z`, tone);
    return (
      pen.line('M200 306V180M120 196q0 50 80 50 80 0 80-50', tone, 9) +
      pen.body('M140 316q6-16 60-18 54 2 60 18z', tone) +
      arm(120, 176) +
      arm(200, 156) +
      arm(280, 176)
    );
  }
  return (
    flame(pen, 200, 168, 1.05) +
    pen.body(vessel(200, 178, 74, 316, 58, 14), mix(tone, GLASS, pen.has(/glass|jar/) ? 0.35 : 0), {
      patterned: true,
    }) +
    (pen.has(/zinc|metal|silver/) ? '' : glow) +
    pen.flat(oval(200, 178, 74, 14), lighter(tone, 0.55)) +
    pen.flat(oval(200, 180, 62, 9), '#fff0c8')
  );
}

function candlestick(pen: Pen): string {
  const tone = pen.base;
  return (
    flame(pen, 200, 98, 0.9) +
    pen.body('M190 98h20l3 92h-26z', pen.pick('#f3ead8', lighter(pen.second, 0.3))) +
    pen.body(
      'M172 190h56q-4 16-18 18l-4 26q16 10 8 24l-4 30q46 4 52 28h-124q6-24 52-28l-4-30q-8-14 8-24l-4-26q-14-2-18-18z',
      tone,
    )
  );
}

function lantern(pen: Pen): string {
  const tone = pen.base;
  return (
    pen.line('M168 120q0-52 32-52t32 52', darker(tone, 0.2), 6) +
    pen.body('M200 92l62 50h-124z', tone) +
    pen.body(box(130, 140, 140, 14, 3), darker(tone, 0.1)) +
    `<path d="M140 154h120v142h-120z" fill="#fff0cb" opacity=".85"/>` +
    flame(pen, 200, 252, 1) +
    pen.body('M176 252h48v42h-48z', '#f6ecd6') +
    pen.body('M136 154h10v142h-10zM254 154h10v142h-10z', tone) +
    pen.line('M200 154v142M146 206h108', tone, 4) +
    pen.body(box(124, 294, 152, 22, 4), darker(tone, 0.08))
  );
}

function paperLantern(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/star/))
    return (
      pen.line('M200-20v110', '#9b8a77', 3) +
      pen.body(star(200, 214, 128, pen.has(/9 point/) ? 9 : 5, 0.5), tone, { patterned: true }) +
      pen.body(star(200, 214, 62, pen.has(/9 point/) ? 9 : 5, 0.5), lighter(tone, 0.4))
    );
  if (pen.has(/shade|lamp/)) {
    return (
      pen.line('M200-20v132', '#6e635c', 4) +
      pen.body('M150 112h100l56 150q-106 26-212 0z', tone, { patterned: true }) +
      `<ellipse cx="200" cy="262" rx="100" ry="14" fill="#ffeebc"/>`
    );
  }
  const one = (x: number, y: number, r: number, shade: string) =>
    pen.line(`M${x}-20V${y - r}`, '#9b8a77', 2) +
    pen.body(oval(x, y, r), shade) +
    pen.line(
      `M${x - r * 0.9} ${y - r * 0.4}q${r * 0.9} 16 ${r * 1.8} 0M${x - r} ${y}q${r} 20 ${r * 2} 0M${x - r * 0.9} ${y + r * 0.4}q${r * 0.9} 16 ${r * 1.8} 0`,
      darker(shade, 0.12),
      2,
    );
  return (
    one(140, 170, 66, tone) + one(272, 226, 76, pen.second) + one(158, 312, 46, lighter(tone, 0.4))
  );
}

function fairyLights(pen: Pen): string {
  const bulbs: [number, number][] = [
    [60, 128],
    [130, 164],
    [206, 172],
    [282, 154],
    [346, 118],
    [92, 268],
    [168, 300],
    [246, 302],
    [318, 272],
  ];
  const halo = pen.define(
    'h',
    (id) =>
      `<radialGradient id="${id}"><stop stop-color="#fbd98a" stop-opacity=".8"/><stop offset="1" stop-color="#fbd98a" stop-opacity="0"/></radialGradient>`,
  );
  const shape = (x: number, y: number, tone: string) =>
    pen.theme.motif && pen.theme.motif !== 'spot'
      ? pen.motif(pen.theme.motif, darker(tone, 0.5), x, y + 26, 1.7)
      : pen.has(/heart/)
        ? pen.body(heart(x, y + 26, 18), tone)
        : pen.has(/chilli/)
          ? pen.body(`M${x - 8} ${y + 8}h16q4 34-14 48-10-18-2-48z`, '#c8473f')
          : pen.body(`M${x - 9} ${y + 8}q-12 32 9 40 21-8 9-40z`, tone);
  return (
    pen.line(
      'M-40 52L0 88Q100 180 206 164T400 84l40-30M-40 196L0 226Q120 316 232 298T400 230l40-24',
      '#6d7a67',
      4,
    ) +
    bulbs
      .map(([x, y], at) => {
        const tone = [pen.base, '#e3b65a', pen.second, '#8fb2a5'][at % 4] ?? pen.base;
        return (
          `<circle cx="${x}" cy="${y + 28}" r="44" fill="url(#${halo})"/>` +
          pen.flat(box(x - 6, y - 4, 12, 14, 3), '#55604f') +
          shape(x, y, tone)
        );
      })
      .join('')
  );
}

function lamp(pen: Pen): string {
  const tone = pen.base;
  const glow = `<circle cx="200" cy="220" r="150" fill="#fff0c4" opacity=".5"/>`;
  if (pen.has(/toadstool/)) {
    return (
      glow +
      pen.body('M164 226h72q-6 60 18 90h-108q24-30 18-90z', '#f8efdd') +
      pen.body('M84 236C88 120 312 120 316 236c-50 14-182 14-232 0z', tone) +
      pen.flat(oval(150, 196, 18) + oval(214, 166, 16) + oval(262, 208, 17), PAPER)
    );
  }
  if (pen.has(/rabbit|owl|frog|duck/))
    return glow + pen.motif(pen.theme.motif ?? 'rabbit', '#7d7068', 200, 214, 9);
  if (pen.has(/torch/))
    return (
      pen.body('M110 220h130l50-30v92l-50-30h-130z', tone, { patterned: true }) +
      pen.flat(oval(290, 236, 12, 46), '#fff0c4')
    );
  return (
    glow +
    pen.body('M194 220h12v70h-12z', WOOD) +
    pen.body('M150 316q4-26 50-28 46 2 50 28z', darker(pen.second, 0.05)) +
    pen.body('M152 112h96l44 110q-92 22-184 0z', tone, { patterned: true })
  );
}

function matches(pen: Pen): string {
  const tone = pen.base;
  const match = (x: number, turn: number) =>
    `<g transform="rotate(${turn} ${x} 316)">${pen.body(box(x - 4, 120, 8, 120, 2), '#e0bd8c')}${pen.body(oval(x, 118, 8, 12), '#c8473f')}</g>`;
  return (
    match(180, -10) +
    match(206, 4) +
    match(228, 13) +
    pen.body(box(142, 190, 116, 126, 10), tone, { patterned: true }) +
    pen.flat(oval(200, 190, 58, 10), lighter(tone, 0.5))
  );
}

function incense(pen: Pen): string {
  const tone = pen.base;
  const smoke = pen.line(
    'M196 150c-22-30 22-46 2-82M226 158c-16-26 18-40 4-70',
    '#fffaf0',
    6,
    ' opacity=".75"',
  );
  if (pen.has(/oil burner|porcelain/))
    return (
      smoke +
      pen.body(vessel(200, 178, 66, 316, 70, 26), tone) +
      pen.flat(heart(200, 262, 30), '#5d4a3c') +
      flame(pen, 200, 284, 0.5) +
      pen.flat(oval(200, 178, 66, 13), lighter(tone, 0.5))
    );
  if (pen.has(/fabric|hanging/))
    return (
      pen.body(heart(200, 236, 92), tone, { patterned: true }) +
      pen.line('M200 188v-50q-10-24 0-40', pen.second, 4)
    );
  return (
    smoke +
    pen.line('M196 296L192 156M214 296l12-132M184 296l-28-128', '#8a6a4f', 5) +
    pen.line('M192 156v-4M226 164v-4M156 168v-4', '#d9744d', 7) +
    pen.body(vessel(200, 256, 52, 316, 42, 12), tone, { patterned: true }) +
    pen.flat(oval(200, 256, 52, 9), darker(tone, 0.25))
  );
}

const citronella = (pen: Pen) => {
  const tone = pen.named ? pen.base : '#c98262';
  return (
    flame(pen, 200, 196) +
    pen.body('M116 192h168l-24 124h-120z', tone) +
    pen.body(box(106, 178, 188, 34, 6), lighter(tone, 0.12)) +
    pen.flat(oval(200, 180, 84, 9), '#f0e3bf') +
    pen.motif('leaf', tone, 200, 262, 2.4)
  );
};

function birthdayCandles(pen: Pen): string {
  const tones = [pen.base, lighter(pen.base, 0.35), pen.second];
  return (
    [-58, -20, 20, 58]
      .map(
        (dx, at) =>
          flame(pen, 200 + dx, 156, 0.5) +
          pen.body(box(194 + dx, 156, 12, 70, 3), tones[at % 3], { patterned: true }),
      )
      .join('') +
    pen.body('M100 240q0-22 24-22h152q24 0 24 22v18H100z', '#f6e2d8') +
    pen.body(
      'M100 254c16 22 26-2 40 4s16 20 32 6 22 12 38 0 22 10 36 2 16 14 28 2 18 4 26-14v58q0 4-6 4H106q-6 0-6-4z',
      '#d9a878',
    )
  );
}

export const lights = {
  candle: standing(candle, 78),
  'dinner-candles': standing(dinnerCandles, 116),
  't-lights': standing(tLights, 130),
  't-light-holder': {
    ...standing(holder, 74),
    stanceFor: (pen: Pen) =>
      pen.has(/hanging|chandelier|lace|single heart/) ? ('hang' as const) : ('stand' as const),
  },
  candlestick: standing(candlestick, 70),
  lantern: standing(lantern, 92),
  'paper-lantern': hanging(paperLantern),
  'fairy-lights': hanging(fairyLights),
  lamp: standing(lamp, 84),
  matches: standing(matches, 70),
  incense: standing(incense, 70),
  citronella: standing(citronella, 78),
  'birthday-candles': standing(birthdayCandles, 112),
  confetti: lying((pen) =>
    Array.from({ length: 26 }, () => {
      const tone = pen.pick(pen.base, pen.second, lighter(pen.base, 0.4), '#e3b65a');
      const x = pen.between(60, 340);
      const y = pen.between(60, 340);
      return pen.has(/heart/)
        ? pen.body(heart(x, y, pen.between(9, 20)), tone, { round: false })
        : pen.body(oval(x, y, pen.between(8, 16)), tone, { round: false });
    }).join(''),
  ),
};
