import { box, heart, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { lying, standing } from '../thing.ts';
import { darker, INK, lighter, PAPER, WOOD } from '../tones.ts';

const SKIN = '#f3d3b8';

function doll(pen: Pen): string {
  const tone = pen.base;
  const hair = pen.pick('#6b4a3c', '#a8683f', '#dcb45f', '#4a3c3a');
  const isAngel = pen.has(/angel|fairy/);
  return (
    (isAngel
      ? pen.body('M150 200C60 120 60 250 156 240zM250 200c90-80 90 50-6 40z', '#f7f2e6')
      : '') +
    pen.line('M182 286v26M218 286v26', SKIN, 15) +
    pen.body(oval(178, 314, 17, 8) + oval(222, 314, 17, 8), darker(pen.second, 0.3)) +
    pen.line('M160 206l-34 42M240 206l34 42', SKIN, 15) +
    pen.body('M174 176h52l52 108q-78 24-156 0z', tone, { patterned: true }) +
    pen.body('M142 122C130 70 270 70 258 122q18 60-6 66H148q-24-6-6-66z', hair) +
    pen.body(oval(200, 128, 46, 48), SKIN, { round: false }) +
    pen.body('M152 124q8-56 48-52 40-4 48 52-30-2-48-26-14 22-48 26z', hair) +
    pen.flat(oval(184, 132, 4.5) + oval(216, 132, 4.5), INK) +
    pen.flat(oval(172, 148, 9, 6) + oval(228, 148, 9, 6), '#e59aab', 0.5) +
    pen.line('M192 152q8 7 16 0', '#b0605a', 3) +
    (isAngel
      ? pen.line(oval(200, 62, 34, 8), '#dcb45f', 5)
      : pen.body(heart(238, 92, 14), pen.ink(tone) === PAPER ? '#c0625a' : pen.second))
  );
}

function softToy(pen: Pen): string {
  const tone = pen.base;
  const inner = lighter(tone, 0.55);
  const isRabbit = pen.has(/rabbit|bunny|hare/);
  const isRobot = pen.has(/robot|space cadet|tool box/);
  if (isRobot)
    return (
      pen.body(box(150, 196, 100, 90, 16), tone, { patterned: true }) +
      pen.body(box(134, 96, 132, 92, 28), lighter(tone, 0.15)) +
      pen.flat(box(152, 116, 96, 46, 20), '#dfe8ea') +
      pen.flat(oval(180, 138, 8) + oval(220, 138, 8), INK) +
      pen.line('M200 96V70', darker(tone, 0.2), 6) +
      pen.body(oval(200, 64, 11), '#c8473f') +
      pen.line('M150 214l-30 40M250 214l30 40', tone, 20) +
      pen.body(box(156, 284, 34, 32, 8) + box(210, 284, 34, 32, 8), darker(tone, 0.15)) +
      pen.body(heart(200, 238, 17), '#c8473f')
    );
  if (pen.has(/hen|chick|owl|bird|duck/))
    return (
      pen.body(
        'M110 230c-6-110 74-140 96-138 70-2 100 90 84 150-8 50-40 74-90 74-54 0-88-34-90-86z',
        tone,
        { patterned: pen.theme.pattern !== 'scatter' },
      ) +
      pen.body('M214 226q54-24 74 10-22 44-74-10z', darker(tone, 0.12)) +
      pen.flat(oval(166, 160, 24) + oval(226, 160, 24), PAPER) +
      pen.flat(oval(168, 162, 9) + oval(224, 162, 9), INK) +
      pen.body('M186 178h22l-11 22z', '#dca653') +
      pen.body(oval(176, 316, 20, 8) + oval(222, 316, 20, 8), '#dca653')
    );
  const ears = isRabbit
    ? pen.body(oval(166, 66, 18, 48) + oval(234, 66, 18, 48), tone, { patterned: true }) +
      pen.flat(oval(166, 68, 9, 34) + oval(234, 68, 9, 34), inner)
    : pen.has(/cat/)
      ? pen.body('M140 128l4-54 44 30zM260 128l-4-54-44 30z', tone)
      : pen.has(/mouse|mousey/)
        ? pen.body(oval(136, 96, 38) + oval(264, 96, 38), tone) +
          pen.flat(oval(136, 96, 22) + oval(264, 96, 22), inner)
        : pen.body(oval(144, 92, 25) + oval(256, 92, 25), tone) +
          pen.flat(oval(144, 92, 13) + oval(256, 92, 13), inner);
  return (
    pen.body(oval(134, 236, 24, 38) + oval(266, 236, 24, 38), darker(tone, 0.06), {
      patterned: true,
    }) +
    pen.body(oval(200, 248, 70, 68), tone, { patterned: true }) +
    pen.flat(oval(200, 254, 40, 42), inner, 0.8) +
    pen.body(oval(152, 304, 32, 18) + oval(248, 304, 32, 18), darker(tone, 0.06)) +
    ears +
    pen.body(oval(200, 138, 70, 60), tone, { patterned: true }) +
    pen.flat(oval(200, 160, 30, 22), inner) +
    pen.flat(oval(176, 132, 6.5) + oval(224, 132, 6.5), INK) +
    pen.flat(oval(200, 152, 9, 7), darker(tone, 0.5)) +
    pen.line('M200 160v8q-8 8-14 2M200 168q8 8 14 2', darker(tone, 0.5), 3) +
    pen.body(
      'M200 200c-26-22-44-12-36 4 8 14 26 6 36-4 10 10 28 18 36 4 8-16-10-26-36-4z',
      pen.second === PAPER ? '#c0625a' : pen.second,
    )
  );
}

const puzzle = (pen: Pen) => {
  const piece = (x: number, y: number, tone: string, turn: number, motif: boolean) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${pen.body('M-60-60h44a18 18 0 1 1 32 0h44v44a18 18 0 1 0 0 32v44H16a18 18 0 1 0-32 0h-44V16a18 18 0 1 1 0-32z', tone, { round: false })}${motif ? pen.figure(tone, 0, 2, 3) : ''}</g>`;
  return (
    piece(134, 134, pen.base, 0, true) +
    piece(258, 134, lighter(pen.base, 0.4), 0, false) +
    piece(134, 258, pen.second === PAPER ? lighter(pen.base, 0.55) : pen.second, 0, false) +
    piece(276, 284, darker(pen.base, 0.08), 16, true)
  );
};

const helicopter = (pen: Pen) => {
  if (pen.has(/glider/))
    return `<g transform="rotate(-18 200 200)">${pen.body('M60 206q90-40 250-20l40-46 10 60q-120 50-300 6z', pen.base)}${pen.body('M160 190L110 90h40l90 96z', lighter(pen.base, 0.25))}${pen.body('M170 222l-30 90h36l70-84z', darker(pen.base, 0.08))}${pen.flat(oval(200, 200, 14), PAPER)}</g>`;
  if (pen.has(/disc/))
    return (
      pen.body(oval(200, 206, 130, 104), pen.base, { patterned: true, round: false }) +
      pen.line(oval(200, 206, 96, 74), pen.ink(pen.base), 5) +
      pen.figure(pen.base, 200, 206, 4)
    );
  return (
    pen.line('M80 110h240M200 110v34', INK, 7) +
    pen.body('M276 206l94-22 8-30 12 46-12 34-104 6z', darker(pen.base, 0.08)) +
    pen.body(
      'M110 214c0-56 54-78 104-76 60 4 90 40 90 76 0 44-50 64-104 64s-90-20-90-64z',
      pen.base,
    ) +
    pen.body('M110 214c0-44 32-68 72-74l-4 80z', '#d5e3e6') +
    pen.line('M130 300h150M166 276l-12 24M240 276l12 24', INK, 7) +
    pen.figure(pen.base, 240, 212, 2.2)
  );
};

const toyCar = (pen: Pen) =>
  pen.body('M56 276q-4-50 46-54l34-58q6-12 20-12h84q14 0 24 10l46 58q46 4 42 56z', pen.base) +
  pen.flat('M150 172h40v46h-66zM204 172h34q8 0 12 6l32 40h-78z', '#d5e3e6') +
  pen.body(oval(120, 280, 36) + oval(286, 280, 36), INK) +
  pen.body(oval(120, 280, 17) + oval(286, 280, 17), '#d8d2c6') +
  pen.flat(box(320, 236, 26, 16, 8), '#f3d98a') +
  pen.flat(oval(206, 242, 22), PAPER) +
  `<text x="206" y="251" font-family="Georgia,serif" font-size="26" font-weight="bold" text-anchor="middle" fill="${INK}">${pen.pick('5', '7', '3', '8')}</text>`;

function spinningTop(pen: Pen): string {
  if (pen.has(/harmonica/))
    return (
      pen.body(box(54, 162, 292, 82, 18), pen.base, { round: false }) +
      pen.body(box(46, 178, 308, 50, 8), '#c9cfd3', { round: false }) +
      pen.flat(
        Array.from({ length: 10 }, (_, at) => box(70 + at * 27, 190, 16, 26, 3)).join(''),
        '#6b6f75',
      )
    );
  if (pen.has(/rope/))
    return (
      pen.line('M110 120C20 330 200 380 200 220S380 110 290 300', '#dcc9a2', 9) +
      `<g transform="rotate(20 110 110)">${pen.body(box(94, 40, 32, 100, 14), pen.base)}${pen.body(box(94, 84, 32, 14), pen.second)}</g><g transform="rotate(-20 290 310)">${pen.body(box(274, 280, 32, 100, 14), pen.base)}${pen.body(box(274, 320, 32, 14), pen.second)}</g>`
    );
  const top = (x: number, y: number, size: number, tone: string, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${pen.body('M-9-118h18v60H-9z', WOOD)}${pen.body('M-92-44q92-40 184 0-14 76-84 104l-8 26-8-26q-70-28-84-104z', tone)}${pen.flat('M-90-30q90 30 180 0l-8 22q-82 28-164 0z', lighter(tone, 0.6))}${pen.flat('M-66 16q66 24 132 0l-16 18q-50 16-100 0z', '#e3b65a')}</g>`;
  return (
    top(268, 246, 0.72, pen.second === PAPER ? '#6f9ab4' : pen.second, -14) +
    top(150, 226, 1.02, pen.named ? pen.base : '#c8564c', 9)
  );
}

const skittles = (pen: Pen) => {
  if (pen.has(/croquet|rounders|cricket/))
    return (
      pen.line('M130 60l60 240M270 60l-60 240', WOOD, 15) +
      pen.body('M150 284h84v36h-84z', darker(WOOD, 0.15)) +
      pen.body(oval(120, 296, 26), '#c8564c') +
      pen.body(oval(286, 298, 26), '#6f9ab4') +
      pen.line('M60 316v-60q0-20 20-20t20 20v60', '#d8d2c6', 6)
    );
  const one = (x: number, y: number, size: number, tone: string) =>
    `<g transform="translate(${x} ${y}) scale(${size})">${pen.body('M-20-150q0-26 20-26t20 26q0 22-10 34 40 40 30 116H-40q-10-76 30-116-10-12-10-34z', tone)}${pen.flat('M-24-100q24 8 48 0l4 14q-28 8-56 0z', PAPER)}${pen.has(/soldier/) ? pen.flat(oval(-7, -146, 3) + oval(7, -146, 3), INK) + pen.flat('M-20-156q20-30 40 0z', INK) : ''}</g>`;
  const tones = ['#c8564c', '#6f9ab4', '#e3b65a', '#8fae78'];
  return (
    one(126, 284, 0.86, tones[1] ?? pen.base) +
    one(200, 276, 0.92, tones[2] ?? pen.base) +
    one(276, 284, 0.86, tones[3] ?? pen.base) +
    one(160, 314, 1, pen.named ? pen.base : (tones[0] ?? pen.base)) +
    one(240, 314, 1, tones[1] ?? pen.base) +
    pen.body(oval(318, 296, 22), WOOD)
  );
};

function boardGame(pen: Pen): string {
  if (pen.has(/domino/)) {
    const tile = (x: number, y: number, turn: number, spots: string) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})">${pen.body(box(-36, -72, 72, 144, 12), pen.has(/picture/) ? PAPER : '#4a4248', { round: false })}${pen.line('M-26 0h52', '#cbbda8', 3)}${pen.flat(spots, pen.has(/picture/) ? '#c8564c' : PAPER)}</g>`;
    return (
      tile(126, 160, -12, oval(0, -36, 8) + oval(-14, 22, 8) + oval(14, 50, 8)) +
      tile(216, 210, 14, oval(-14, -50, 8) + oval(14, -22, 8) + oval(0, 36, 8)) +
      tile(300, 150, -4, oval(-14, -50, 8) + oval(14, -22, 8) + oval(-14, 22, 8) + oval(14, 50, 8))
    );
  }
  if (pen.has(/bingo|heads|tail/))
    return (
      pen.body(box(60, 84, 280, 236, 12), pen.named ? pen.base : '#7d9a94', { round: false }) +
      pen.flat(
        Array.from({ length: 12 }, (_, at) =>
          box(84 + (at % 4) * 60, 128 + Math.floor(at / 4) * 58, 50, 48, 6),
        ).join(''),
        PAPER,
      ) +
      Array.from(
        { length: 12 },
        (_, at) =>
          `<text x="${109 + (at % 4) * 60}" y="${161 + Math.floor(at / 4) * 58}" font-family="Georgia,serif" font-size="24" text-anchor="middle" fill="${INK}">${((at * 17 + 5) % 89) + 1}</text>`,
      ).join('') +
      pen.body(oval(169, 152, 18) + oval(229, 268, 18), '#c8564c')
    );
  const squares = Array.from({ length: 25 }, (_, at) => at);
  return (
    pen.body(box(62, 68, 276, 276, 8), PAPER, { round: false }) +
    [0, 1, 2]
      .map((which) =>
        pen.flat(
          squares
            .filter((at) => (at * 7 + Math.floor(at / 5)) % 3 === which)
            .map((at) => box(75 + (at % 5) * 50, 81 + Math.floor(at / 5) * 50, 50, 50))
            .join(''),
          [lighter(pen.base, 0.35), '#f0dca2', '#cfdfd8'][which] ?? PAPER,
        ),
      )
      .join('') +
    pen.line('M104 300q40-60 100-50t60-110', '#7da57f', 13) +
    pen.line(
      'M270 310L210 130M296 302L236 122M262 284l26-8M248 242l26-8M234 200l26-8M220 158l26-8',
      '#a97f57',
      5,
    ) +
    pen.body(oval(120, 128, 15), '#c8564c') +
    pen.body(box(262, 214, 40, 40, 8), PAPER) +
    pen.flat(oval(274, 226, 4) + oval(290, 242, 4) + oval(282, 234, 4), INK)
  );
}

function marbles(pen: Pen): string {
  if (pen.has(/dinosaur|snake|animal|crawl/))
    return (
      pen.sprite(pen.theme.motif ?? 'dinosaur', '#8fae78', INK, 140, 150, 6, -6) +
      pen.sprite(pen.theme.motif ?? 'dinosaur', '#d9946a', INK, 268, 200, 5, 10) +
      pen.sprite(pen.theme.motif ?? 'dinosaur', '#7c9fb8', INK, 150, 290, 5)
    );
  const places: [number, number, number][] = [
    [140, 150, 46],
    [252, 130, 40],
    [200, 226, 50],
    [112, 262, 38],
    [298, 226, 42],
    [238, 310, 36],
    [156, 330, 28],
  ];
  const tones = ['#6f9ab4', '#8fae78', '#c8564c', '#e3b65a', '#8d76a8', '#62b3b2', '#e59aab'];
  return places
    .map(
      ([x, y, r], at) =>
        pen.body(oval(x, y, r), lighter(tones[at] ?? pen.base, 0.3)) +
        pen.line(
          `M${x - r * 0.55} ${y + r * 0.3}q${r * 0.3} ${-r} ${r * 0.6} ${-r * 0.3}t${r * 0.5} ${-r * 0.35}`,
          tones[at] ?? pen.base,
          r * 0.28,
        ) +
        pen.flat(oval(x - r * 0.35, y - r * 0.45, r * 0.18, r * 0.12), '#fffaf0', 0.9),
    )
    .join('');
}

const blocks = (pen: Pen) => {
  const one = (x: number, y: number, size: number, tone: string, mark: string) =>
    pen.body(box(x, y, size, size, 6), tone) +
    pen.line(box(x + 8, y + 8, size - 16, size - 16, 4), lighter(tone, 0.45), 3) +
    `<text x="${x + size / 2}" y="${y + size * 0.72}" font-family="Georgia,serif" font-weight="bold" font-size="${size * 0.6}" text-anchor="middle" fill="${PAPER}">${mark}</text>`;
  if (pen.has(/nesting/))
    return (
      pen.body(box(112, 228, 176, 88, 4), pen.base, { patterned: true }) +
      pen.body(box(134, 156, 132, 72, 4), lighter(pen.base, 0.25), { patterned: true }) +
      pen.body(box(156, 100, 88, 56, 4), pen.base, { patterned: true })
    );
  return (
    one(96, 222, 94, '#c8564c', 'A') +
    one(204, 222, 94, '#6f9ab4', 'B') +
    one(150, 128, 94, '#dcb353', 'C')
  );
};

const slate = (pen: Pen) =>
  pen.body(box(84, 62, 232, 276, 18), pen.base, {
    patterned: pen.theme.pattern === 'stripes',
    round: false,
  }) +
  pen.flat(box(110, 128, 180, 160, 6), '#dcdccf') +
  pen.sprite(pen.theme.motif ?? 'star', '#8a8d86', '#dcdccf', 200, 208, 4.6) +
  `<g transform="rotate(18 320 240)">${pen.body(box(318, 130, 14, 190, 6), '#c8564c')}</g>` +
  pen.flat(box(150, 84, 100, 24, 12), PAPER);

const playhouse = (pen: Pen) =>
  pen.body('M80 188L200 90l120 98v128H80z', lighter(pen.base, 0.35)) +
  pen.body('M200 74l146 116-16 18L200 104 70 208l-16-18z', pen.base) +
  pen.body(box(176, 236, 48, 80, 4), '#c8564c') +
  pen.flat(`${box(108, 212, 48, 44, 4)}${box(244, 212, 48, 44, 4)}`, '#f3e3b0') +
  pen.line('M132 212v44M108 234h48M268 212v44M244 234h48', PAPER, 4) +
  pen.body(heart(200, 166, 20), '#c8564c') +
  pen.flat(oval(214, 278, 4), '#e3b65a');

const seaside = (pen: Pen) =>
  pen.has(/flags/)
    ? pen.body('M60 316q60-110 140-110t140 110z', '#ead0a0') +
      [120, 200, 280]
        .map(
          (x, at) =>
            pen.line(`M${x} ${at === 1 ? 210 : 250}V${at === 1 ? 100 : 140}`, WOOD, 6) +
            pen.body(
              `M${x} ${at === 1 ? 100 : 140}l56 20-56 22z`,
              ['#c8564c', '#6f9ab4', '#e3b65a'][at] ?? pen.base,
            ),
        )
        .join('')
    : `<g transform="rotate(16 290 220)">${pen.body(box(282, 108, 15, 150, 7), WOOD)}${pen.body('M264 244h52v40q0 32-26 36-26-4-26-36z', '#c8564c')}</g>` +
      pen.line('M112 186q0-84 72-84t72 84', '#a4aaae', 6) +
      pen.body('M102 184h164l-20 120q-2 12-14 12h-96q-12 0-14-12z', pen.base, { patterned: true }) +
      pen.flat(oval(184, 184, 82, 15), '#ead0a0') +
      pen.sprite('star', '#e3b65a', PAPER, 184, 246, 3);

const craftKit = (pen: Pen) => {
  if (pen.has(/doll|girl|boy|princess|amelie|fairy|friends/)) return doll(pen);
  if (pen.has(/paint|colour|canvas/))
    return (
      pen.body(
        'M70 214c0-80 74-120 138-116 78 4 124 50 120 106-4 34-40 34-62 30-30-4-38 16-24 36 14 24-6 48-50 46-70-2-122-40-122-102z',
        WOOD,
        { round: false },
      ) +
      ['#c8564c', '#e3b65a', '#8fae78', '#6f9ab4', '#8d76a8']
        .map((tone, at) =>
          pen.body(
            oval(
              [124, 166, 222, 276, 116][at] ?? 200,
              [190, 140, 126, 158, 246][at] ?? 200,
              22,
              18,
            ),
            tone,
          ),
        )
        .join('') +
      `<g transform="rotate(36 280 260)">${pen.body(box(272, 190, 13, 150, 6), '#a97f57')}${pen.body('M270 190q8-40 16 0z', '#c8564c')}</g>`
    );
  if (pen.has(/sewing|needle|knitting|scarf|repair/))
    return (
      pen.body(oval(150, 160, 74), pen.base) +
      pen.line(
        'M84 140q60-50 130 6M82 172q70-60 138-10M96 206q50-60 118-30M120 96q-40 60-10 126M170 90q-60 60-30 140',
        darker(pen.base, 0.14),
        4,
      ) +
      pen.line('M120 320L300 110M180 330L280 90', WOOD, 9) +
      pen.body(oval(304, 106, 12) + oval(284, 84, 12), '#c8564c') +
      pen.body(box(252, 226, 78, 84, 6), '#efe2c6') +
      pen.body('M252 240h78v56h-78z', pen.second === PAPER ? '#c8564c' : pen.second)
    );
  const shape = pen.theme.motif
    ? pen.sprite(pen.theme.motif, pen.base, darker(pen.base, 0.25), 200, 190, 8)
    : pen.body(heart(200, 196, 96), pen.base, { round: false }) +
      pen.line(heart(200, 196, 82), pen.ink(pen.base), 4, ' stroke-dasharray="10 8"');
  return (
    shape +
    `<g transform="rotate(-30 300 300)">${pen.line('M250 304h110', '#a8adb2', 5)}${pen.line('M352 304q30-40-10-60', '#c8564c', 3)}</g>` +
    pen.body(oval(96, 306, 18), '#e3b65a') +
    pen.flat(oval(90, 306, 3) + oval(102, 306, 3), INK) +
    pen.body(oval(136, 330, 13), '#6f9ab4')
  );
};

export const toys = {
  doll: standing(doll, 64),
  'soft-toy': standing(softToy, 84),
  puzzle: lying(puzzle),
  helicopter: lying(helicopter),
  'toy-car': standing(toyCar, 130),
  'spinning-top': {
    ...standing(spinningTop, 96),
    stanceFor: (pen: Pen) => (pen.has(/harmonica|rope/) ? ('lie' as const) : ('stand' as const)),
  },
  skittles: standing(skittles, 126),
  'board-game': lying(boardGame),
  marbles: lying(marbles),
  'building-blocks': standing(blocks, 106),
  'drawing-slate': lying(slate),
  playhouse: standing(playhouse, 124),
  'seaside-bucket': standing(seaside, 100),
  'craft-kit': {
    ...lying(craftKit),
    width: 64,
    stanceFor: (pen: Pen) =>
      pen.has(/doll|girl|boy|princess|amelie|fairy|friends/)
        ? ('stand' as const)
        : ('lie' as const),
  },
};
