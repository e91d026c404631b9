import { box, heart, n, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { lying, standing } from '../thing.ts';
import { darker, INK, lighter, PAPER, WOOD } from '../tones.ts';

function card(pen: Pen): string {
  const tone = pen.base;
  const envelope = `<g transform="rotate(9 250 250)">${pen.body(box(118, 178, 230, 160, 6), pen.pick('#e8d6b8', '#d9dfd6', lighter(pen.second, 0.35)), { round: false })}${pen.line('M120 182l113 84 113-84', '#2e2320', 2, ' opacity=".25"')}</g>`;
  return (
    envelope +
    `<g transform="rotate(-5 170 190)">${pen.body(box(80, 62, 178, 244, 5), PAPER, { round: false })}${pen.body(box(94, 76, 150, 216, 3), tone, { patterned: pen.theme.pattern === 'spots' || pen.theme.pattern === 'stripes' || pen.theme.pattern === 'gingham', round: false })}` +
    (pen.has(/birthday/)
      ? pen.motif('cake', tone, 169, 180, 4.6)
      : pen.has(/wedding/)
        ? pen.motif('heart', tone, 169, 184, 5)
        : pen.figure(tone, 169, 184, 5)) +
    `</g>`
  );
}

function wrap(pen: Pen): string {
  const tone = pen.base;
  const ribbon = pen.second === tone ? PAPER : pen.ink(tone);
  if (pen.random() < 0.5) {
    // Two rolls of paper.
    const roll = (x: number, shade: string, turn: number) =>
      `<g transform="rotate(${turn} 200 200)">${pen.body(box(x, 66, 56, 268, 8), shade, { patterned: true })}${pen.flat(oval(x + 28, 68, 28, 8), lighter(shade, 0.5))}${pen.flat(oval(x + 28, 68, 11, 3.5), INK, 0.6)}${pen.body(box(x - 2, 176, 60, 24), ribbon)}</g>`;
    return roll(214, lighter(tone, 0.25), 24) + roll(150, tone, -12);
  }
  return (
    pen.body(box(82, 118, 236, 184, 4), tone, { patterned: true, round: false }) +
    pen.body('M182 118h34v184h-34zM82 196h236v32h-236z', ribbon, { round: false }) +
    pen.body(
      'M199 208C150 140 106 168 122 200c8 22 50 18 77 8zM199 208c49-68 93-40 77-8-8 22-50 18-77 8z',
      lighter(ribbon, 0.12),
      { round: false },
    ) +
    pen.body('M192 208l-44 66 24-4 6 20 32-76zM206 208l44 66-24-4-6 20-32-76z', ribbon, {
      round: false,
    }) +
    pen.body(oval(199, 208, 17, 15), darker(ribbon, 0.08))
  );
}

function giftBag(pen: Pen): string {
  const tone = pen.base;
  return (
    pen.line('M162 152q0-58 38-58t38 58', darker(pen.ink(tone), 0.1), 6) +
    pen.body('M150 128l20 30 16-34 18 32 22-34 10 36 20-30v40h-112z', lighter(pen.second, 0.5)) +
    pen.body('M110 152h180l8 164h-196z', tone, { patterned: true, round: false }) +
    pen.flat('M250 152h40l8 164h-44z', '#2e2320', 0.08) +
    (pen.theme.pattern === 'plain' ? pen.figure(tone, 196, 238, 4.2) : '')
  );
}

const giftTag = (pen: Pen) => {
  const one = (turn: number, tone: string) =>
    `<g transform="rotate(${turn} 200 210)">${pen.line('M200 110q-8-50 30-64', '#c9605c', 4)}${pen.body('M150 132l50-40 50 40v176h-100z', tone, { patterned: true, round: false })}${pen.flat(oval(200, 128, 9), PAPER)}${pen.theme.pattern === 'plain' ? pen.figure(tone, 200, 220, 3.4) : ''}</g>`;
  return one(24, lighter(pen.base, 0.35)) + one(-10, pen.base);
};

function notebook(pen: Pen): string {
  const tone = pen.base;
  const book = (x: number, y: number, shade: string, turn: number) =>
    `<g transform="rotate(${turn} 200 200)">${pen.flat(box(x + 8, y + 8, 184, 240, 8), '#efe6d2')}${pen.body(box(x, y, 184, 240, 10), shade, { patterned: true, round: false })}${pen.flat(box(x, y, 24, 240, 8), darker(shade, 0.28), 0.6)}${pen.random() < 0.5 ? pen.flat(box(x + 150, y, 10, 248), pen.ink(shade), 0.9) : ''}` +
    `${pen.flat(box(x + 52, y + 62, 92, 54, 5), PAPER)}${pen.line(`M${x + 66} ${y + 82}h64M${x + 66} ${y + 98}h44`, '#b7a58c', 3)}</g>`;
  if (pen.has(/set|bundle/))
    return (
      book(126, 84, lighter(pen.second, 0.3), 14) +
      book(112, 80, lighter(tone, 0.3), 4) +
      book(98, 78, tone, -7)
    );
  const pencil = `<g transform="rotate(38 300 220)">${pen.body(box(296, 110, 14, 170, 2), '#dcb353')}${pen.flat('M296 280h14l-7 24z', '#e8cfa6')}${pen.flat('M301 296h4l-2 8z', INK)}</g>`;
  return book(104, 78, tone, -5) + (pen.random() < 0.6 ? pencil : '');
}

const writingSet = (pen: Pen) =>
  `<g transform="rotate(6 200 200)">${pen.body(box(150, 70, 170, 220, 4), PAPER, { round: false })}${pen.line('M176 150h116M176 176h116M176 202h80', '#cdbda5', 3)}${pen.figure(PAPER, 196, 108, 1.8)}</g>` +
  `<g transform="rotate(-9 170 260)">${pen.body(box(66, 186, 216, 140, 5), pen.base, { patterned: true, round: false })}${pen.line('M68 190l106 76 106-76', '#2e2320', 2, ' opacity=".3"')}${pen.body(heart(174, 262, 16), '#c8473f', { round: false })}</g>`;

const PENCIL_TONES = ['#c9564c', '#dc9a4b', '#e3c05c', '#8fae78', '#6f9ab4', '#8d76a8'];

function pencils(pen: Pen): string {
  const tone = pen.base;
  const one = (x: number, top: number, shade: string) =>
    pen.body(box(x - 11, top + 32, 22, 120), shade) +
    pen.flat(`M${x - 11} ${top + 33}h22l-11-32z`, '#ecd3ab') +
    pen.flat(`M${x - 4} ${top + 12}h8l-4-12z`, shade);
  if (pen.has(/chalk/))
    return [112, 156, 200, 244, 288]
      .map((x, at) =>
        pen.body(
          box(x - 15, 110 + (at % 2) * 10, 30, 180, 8),
          pen.has(/colour/) ? lighter(PENCIL_TONES[at] ?? tone, 0.4) : '#faf6ee',
        ),
      )
      .join('');
  return (
    [150, 176, 202, 228, 252]
      .map((x, at) =>
        one(
          x,
          [106, 84, 96, 78, 104][at] ?? 90,
          PENCIL_TONES[(at + Math.floor(tone.length)) % 6] ?? tone,
        ),
      )
      .join('') +
    pen.body('M130 176h142v126a71 13 0 0 1-142 0z', tone, { patterned: true }) +
    pen.line('M130 176a71 13 0 0 0 142 0', darker(tone, 0.2), 4)
  );
}

const penDrawing = (pen: Pen) => {
  const one = (tone: string, turn: number, dx: number) =>
    `<g transform="translate(${dx} 0) rotate(${turn} 200 200)">${pen.body('M188 284h24l-12 46z', '#b9bfc4')}${pen.body(box(184, 84, 32, 202, 12), tone, { patterned: true })}${pen.body(box(184, 62, 32, 80, 12), darker(tone, 0.12))}${pen.body(box(212, 76, 8, 66, 4), '#d9c27c')}${pen.has(/feather/) ? pen.body('M200 90C150 60 150-10 210-30 260 20 250 70 200 90z', lighter(tone, 0.3)) : ''}</g>`;
  return pen.has(/assorted|pens|set/)
    ? one(lighter(pen.second, 0.1), 34, 54) +
        one(pen.base, 24, 0) +
        one(lighter(pen.base, 0.35), 14, -54)
    : one(pen.base, 32, 0);
};

const eraser = (pen: Pen) =>
  `<g transform="rotate(-14 200 200)">${pen.body(box(96, 160, 208, 86, 20), pen.base, { patterned: true })}${pen.body(box(96, 160, 80, 86, 20), lighter(pen.base, 0.6))}</g>` +
  `<g transform="rotate(20 270 280)">${pen.body('M240 262h64l-10 50h-44z', pen.second)}${pen.flat(oval(272, 280, 12), darker(pen.second, 0.4))}</g>`;

function sticker(pen: Pen): string {
  const cells: [number, number][] = [
    [136, 126],
    [264, 126],
    [136, 216],
    [264, 216],
    [136, 298],
    [264, 298],
  ];
  return (
    pen.body(box(70, 60, 260, 290, 6), PAPER, { round: false }) +
    cells
      .map(([x, y], at) => {
        const tone =
          at % 3 === 0
            ? pen.base
            : at % 3 === 1
              ? lighter(pen.base, 0.45)
              : lighter(pen.second, 0.2);
        return (
          pen.body(at % 2 ? oval(x, y, 44, 38) : box(x - 44, y - 38, 88, 76, 14), tone, {
            round: false,
          }) + pen.figure(tone, x, y, 2.3, at % 2 ? 8 : -8)
        );
      })
      .join('')
  );
}

function ribbon(pen: Pen): string {
  const reel = (x: number, y: number, r: number, tone: string) =>
    pen.body(
      `M${x} ${y + r - 10}q${n(r * 0.9)} 40 ${n(r * 1.9)} 14l6 20q-${n(r)} 34-${n(r * 2)}-14z`,
      tone,
      { patterned: true, round: false },
    ) +
    pen.body(oval(x, y, r), tone, { patterned: true, round: false }) +
    pen.line(oval(x, y, r * 0.78) + oval(x, y, r * 0.6), darker(tone, 0.15), 2) +
    pen.flat(oval(x, y, r * 0.42), '#e9d9b8') +
    pen.flat(oval(x, y, r * 0.16), darker('#e9d9b8', 0.4));
  if (pen.has(/reel|twine/)) return reel(178, 196, 100, pen.base);
  const tones = [
    pen.base,
    lighter(pen.base, 0.35),
    pen.second,
    darker(pen.base, 0.15),
    lighter(pen.second, 0.4),
    '#e6c98c',
  ];
  return tones
    .map(
      (tone, at) =>
        pen.body(oval(118 + (at % 3) * 84, 148 + Math.floor(at / 3) * 116, 40, 50), tone, {
          round: false,
        }) +
        pen.flat(oval(118 + (at % 3) * 84, 148 + Math.floor(at / 3) * 116, 17, 24), '#f0e4cc') +
        pen.body(
          `M${104 + (at % 3) * 84} ${192 + Math.floor(at / 3) * 116}h28l-6 22-8-6-8 6z`,
          tone,
          { round: false },
        ),
    )
    .join('');
}

const tape = (pen: Pen) => {
  const roll = (x: number, y: number, r: number, tone: string) =>
    pen.body(oval(x, y, r), tone, { patterned: true, round: false }) +
    pen.line(oval(x, y, r * 0.62), darker(tone, 0.2), 3) +
    pen.flat(oval(x, y, r * 0.56), '#efe5d2');
  return (
    pen.body(box(196, 272, 150, 32), pen.base, { patterned: true, round: false }) +
    roll(196, 196, 108, pen.base) +
    (pen.has(/tapes|set/) ? roll(300, 118, 56, pen.second) : '')
  );
};

const tapeMeasure = (pen: Pen) =>
  pen.has(/ruler/)
    ? `<g transform="rotate(-28 200 200)">${pen.body(box(40, 168, 320, 62, 5), WOOD, { round: false })}${pen.line(Array.from({ length: 19 }, (_, at) => `M${58 + at * 16} 168v${at % 5 ? 14 : 24}`).join(''), INK, 2.5)}${pen.figure(WOOD, 300, 206, 1.4)}</g>`
    : pen.body('M96 270h250v34h-250z', '#f1dd9e', { round: false }) +
      pen.line(
        Array.from({ length: 15 }, (_, at) => `M${110 + at * 16} 304v-${at % 5 ? 10 : 18}`).join(
          '',
        ),
        INK,
        2.5,
      ) +
      pen.body(oval(178, 196, 106), pen.base, { patterned: true, round: false }) +
      pen.body(oval(178, 196, 40), lighter(pen.base, 0.5), { round: false });

const calendar = (pen: Pen) =>
  pen.line('M150 92q50-60 100 0', '#9b8a77', 4) +
  pen.body(box(92, 86, 216, 262, 5), PAPER, { round: false }) +
  pen.body(box(106, 100, 188, 118, 3), pen.base, { patterned: true, round: false }) +
  (pen.theme.pattern === 'plain' ? pen.figure(pen.base, 200, 158, 3.6) : '') +
  pen.flat(
    Array.from({ length: 28 }, (_, at) =>
      box(110 + (at % 7) * 26, 234 + Math.floor(at / 7) * 26, 18, 18, 4),
    ).join(''),
    '#e5d8c2',
  ) +
  pen.flat(box(188, 260, 18, 18, 4), '#c8473f');

const stampSet = (pen: Pen) => {
  const one = (x: number, y: number, tone: string) =>
    pen.body(`M${x - 40} ${y}h80v34h-80z`, WOOD) +
    pen.body(`M${x - 14} ${y}q-18-46 14-52 32 6 14 52z`, darker(WOOD, 0.08)) +
    pen.flat(`M${x - 36} ${y + 34}h72v8h-72z`, tone);
  return (
    one(120, 200, pen.base) +
    one(280, 200, pen.second) +
    one(200, 164, pen.base) +
    pen.figure('#f3ead9', 120, 292, 2.4, -10) +
    pen.figure('#f3ead9', 200, 286, 2.4, 6) +
    pen.figure('#f3ead9', 280, 292, 2.4, 12)
  );
};

const cardHolder = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.body(box(140, 128, 110, 140, 4), PAPER, { round: false }) +
    pen.body(box(176, 146, 110, 130, 4), '#e5c9b8', { round: false }) +
    pen.body(box(116, 164, 104, 120, 4), '#cfdcdc', { round: false }) +
    pen.line(
      'M96 316V236q0-30 26-30 20 0 20 22 0-22 20-22t20 22q0-22 18-22t18 22q0-22 20-22t20 22q0-22 20-22 26 0 26 30v80zM96 262h208',
      tone,
      8,
    ) +
    pen.body(heart(200, 276, 24), tone)
  );
};

const calculator = (pen: Pen) =>
  pen.body(box(112, 62, 176, 280, 26), pen.base, { patterned: true, round: false }) +
  pen.flat(box(136, 88, 128, 54, 8), '#cfdcc8') +
  pen.body(
    Array.from({ length: 12 }, (_, at) =>
      box(138 + (at % 3) * 46, 168 + Math.floor(at / 3) * 40, 32, 26, 8),
    ).join(''),
    pen.ink(pen.base),
    { round: false },
  );

const bookMark = (pen: Pen) =>
  pen.body('M84 250q60-26 116 0 56-26 116 0v66q-60-26-116 0-56-26-116 0z', PAPER, {
    round: false,
  }) +
  pen.body(box(184, 84, 32, 190, 4), pen.base, { patterned: true, round: false }) +
  pen.line('M200 84q-6-40 20-52', pen.second, 4) +
  pen.body(oval(222, 32, 9) + oval(214, 48, 7), pen.second);

function giftBoxes(pen: Pen): string {
  const one = (x: number, y: number, w: number, h: number, tone: string) =>
    pen.body(box(x, y, w, h, 3), tone, { patterned: true }) +
    pen.body(box(x - 6, y - 22, w + 12, 26, 3), lighter(tone, 0.15)) +
    pen.body(box(x + w / 2 - 9, y - 22, 18, h + 22), pen.ink(tone)) +
    pen.body(`M${x + w / 2} ${y - 22}q-46-40-36-8 8 14 36 8 46-40 36-8-8 14-36 8z`, pen.ink(tone));
  return one(232, 226, 90, 90, lighter(pen.base, 0.35)) + one(94, 204, 120, 112, pen.base);
}

const pencilCase = (pen: Pen) =>
  pen.body(box(60, 138, 280, 130, 34), pen.base, { patterned: true, round: false }) +
  pen.line('M84 168h220', PAPER, 7) +
  pen.line('M84 168h220', '#8d8078', 2.5, ' stroke-dasharray="5 5"') +
  pen.body(box(298, 160, 34, 16, 8), '#c9a75a');

const playingCards = (pen: Pen) => {
  const one = (turn: number, tone: string, inner: string) =>
    `<g transform="rotate(${turn} 200 320)">${pen.body(box(138, 92, 124, 186, 12), PAPER, { round: false })}${pen.body(box(148, 102, 104, 166, 7), tone, { patterned: true, round: false })}${inner}</g>`;
  return (
    one(-26, pen.base, '') +
    one(-6, lighter(pen.base, 0.4), '') +
    one(16, PAPER, pen.figure(PAPER, 200, 186, 4))
  );
};

export const paper = {
  card: lying(card),
  wrap: lying(wrap),
  'gift-bag': standing(giftBag, 98),
  'gift-tag': lying(giftTag),
  notebook: lying(notebook),
  'writing-set': lying(writingSet),
  pencils: standing(pencils, 72),
  pen: lying(penDrawing),
  eraser: lying(eraser),
  sticker: lying(sticker),
  ribbon: lying(ribbon),
  tape: lying(tape),
  'tape-measure': lying(tapeMeasure),
  calendar: lying(calendar),
  'stamp-set': lying(stampSet),
  'card-holder': standing(cardHolder, 106),
  calculator: lying(calculator),
  'book-mark': lying(bookMark),
  'gift-boxes': standing(giftBoxes, 116),
  'pencil-case': lying(pencilCase),
  'playing-cards': lying(playingCards),
};
