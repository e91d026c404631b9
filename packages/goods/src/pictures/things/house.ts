import { box, heart, n, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, standing } from '../thing.ts';
import { darker, GOLD, INK, lighter, PAPER, WOOD } from '../tones.ts';

/** A landscape, a face or a figure: what stands in an empty frame until somebody puts theirs in. */
function picture(pen: Pen, x: number, y: number, w: number, h: number): string {
  const sky = pen.pick('#cfdfe3', '#f0dcc8', '#dfe3d2');
  return (
    pen.flat(box(x, y, w, h), sky) +
    pen.flat(oval(x + w * 0.7, y + h * 0.3, w * 0.11), '#f5e7b8') +
    pen.flat(
      `M${n(x)} ${n(y + h * 0.7)}q${n(w * 0.3)}-${n(h * 0.32)} ${n(w * 0.56)}-${n(h * 0.06)} ${n(w * 0.24)}-${n(h * 0.2)} ${n(w * 0.44)} 0v${n(h * 0.36)}H${n(x)}z`,
      '#9fb394',
    ) +
    pen.flat(
      `M${n(x)} ${n(y + h * 0.86)}q${n(w * 0.5)}-${n(h * 0.16)} ${n(w)} 0v${n(h * 0.14)}H${n(x)}z`,
      '#7f9a80',
    )
  );
}

function frame(pen: Pen): string {
  const tone = pen.base;
  const hook = pen.line('M150 104l50-54 50 54', '#9b8a77', 3);
  if (pen.has(/heart/))
    return (
      hook +
      pen.body(heart(200, 214, 124), tone, { patterned: true }) +
      pen.flat(heart(200, 212, 82), PAPER) +
      pen.motif('bird', '#8d8078', 200, 206, 4)
    );
  if (pen.has(/memo ?board|notice/)) {
    return (
      hook +
      pen.body(box(72, 98, 256, 226, 10), tone, { patterned: true, round: false }) +
      pen.line(
        'M72 180L154 98M72 290L264 98M108 324L328 104M218 324l110-110M328 180L246 98M328 290L136 98M292 324L72 104M182 324L72 214',
        pen.ink(tone),
        4,
      ) +
      pen.body(box(118, 138, 74, 88, 2), PAPER, { round: false }) +
      pen.body(box(214, 206, 82, 62, 2), '#e5c9b8', { round: false })
    );
  }
  if (pen.has(/triple|family|3 classic|3 frame|collage/)) {
    const one = (x: number, y: number, w: number, h: number) =>
      pen.body(box(x, y, w, h, 4), tone, { round: false }) +
      pen.flat(box(x + 12, y + 12, w - 24, h - 24), PAPER) +
      picture(pen, x + 20, y + 20, w - 40, h - 40);
    return one(44, 116, 118, 158) + one(150, 92, 118, 150) + one(240, 156, 120, 162);
  }
  if (pen.has(/record/))
    return (
      hook +
      pen.body(box(80, 98, 240, 240, 3), tone, { round: false }) +
      pen.flat(box(94, 112, 212, 212), '#e8dcc6') +
      pen.flat(oval(200, 218, 92), '#3c3a40') +
      pen.line(oval(200, 218, 72) + oval(200, 218, 54), '#57545c', 2) +
      pen.flat(oval(200, 218, 32), '#c9605c') +
      pen.flat(oval(200, 218, 6), '#e8dcc6')
    );
  return (
    hook +
    pen.body(box(98, 92, 204, 254, 6), tone, {
      patterned: pen.theme.pattern !== 'plain',
      round: false,
    }) +
    pen.line(box(108, 102, 184, 234, 4), darker(tone, 0.12), 3) +
    pen.flat(box(126, 120, 148, 198), PAPER) +
    picture(pen, 142, 138, 116, 162)
  );
}

function clock(pen: Pen): string {
  const tone = pen.base;
  const face = (cx: number, cy: number, r: number) => {
    const marks = Array.from({ length: 12 }, (_, at) => {
      const angle = (Math.PI * at) / 6;
      const inner = at % 3 ? 0.84 : 0.74;
      return `M${n(cx + r * inner * Math.sin(angle))} ${n(cy - r * inner * Math.cos(angle))}L${n(cx + r * 0.92 * Math.sin(angle))} ${n(cy - r * 0.92 * Math.cos(angle))}`;
    }).join('');
    return (
      pen.flat(oval(cx, cy, r), PAPER) +
      pen.line(marks, INK, r * 0.045) +
      pen.line(`M${cx} ${cy}L${n(cx - r * 0.38)} ${n(cy - r * 0.28)}`, INK, r * 0.075) +
      pen.line(`M${cx} ${cy}L${n(cx + r * 0.42)} ${n(cy - r * 0.54)}`, INK, r * 0.05) +
      pen.flat(oval(cx, cy, r * 0.07), '#c8473f')
    );
  };
  if (pen.has(/alarm|bakelike|travel|table/)) {
    return (
      pen.body('M128 318l22-40h24l-18 40zM272 318l-22-40h-24l18 40z', darker(tone, 0.2)) +
      (pen.has(/alarm/)
        ? pen.line('M150 136q50-44 100 0', darker(tone, 0.25), 8) +
          pen.body(oval(146, 142, 30, 24), tone) +
          pen.body(oval(254, 142, 30, 24), tone) +
          pen.body(box(194, 108, 12, 28, 5), darker(tone, 0.2))
        : '') +
      pen.body(oval(200, 222, 92), tone) +
      face(200, 222, 70)
    );
  }
  return (
    pen.body(oval(200, 206, 134), tone, { patterned: pen.theme.pattern !== 'scatter' }) +
    pen.line(oval(200, 206, 118), darker(tone, 0.14), 3) +
    face(200, 206, 102)
  );
}

function mirror(pen: Pen): string {
  const tone = pen.base;
  const shine = (d: string) => pen.line(d, '#fffaf0', 9, ' opacity=".75"');
  if (pen.has(/compact|folding|fabric|tutti|pocket|butterfly/)) {
    return (
      pen.body(oval(200, 262, 92, 66), darker(tone, 0.06), { patterned: true }) +
      pen.body(oval(200, 158, 96), tone, { round: false }) +
      pen.flat(oval(200, 158, 80), '#d3e0e2') +
      shine('M160 172l52-52M178 186l34-34') +
      (pen.theme.motif ? pen.figure(tone, 200, 270, 2.8) : '')
    );
  }
  const shape = pen.has(/heart/)
    ? heart(200, 210, 124)
    : pen.has(/oval|cornice/)
      ? oval(200, 208, 100, 136)
      : pen.has(/rect/)
        ? box(98, 76, 204, 264, 10)
        : oval(200, 208, 128);
  const inner = pen.has(/heart/)
    ? heart(200, 208, 96)
    : pen.has(/oval|cornice/)
      ? oval(200, 208, 78, 112)
      : pen.has(/rect/)
        ? box(122, 100, 156, 216, 4)
        : oval(200, 208, 102);
  return (
    pen.line('M200-20v100', '#9b8a77', 3) +
    pen.body(shape, tone, { round: false }) +
    pen.line(shape, lighter(tone, 0.4), 4, ' stroke-dasharray="2 12"') +
    pen.flat(inner, '#d3e0e2') +
    shine('M156 234l74-74M178 252l60-60')
  );
}

function hook(pen: Pen): string {
  const tone = pen.base;
  const count = pen.has(/5 hook|five/)
    ? 5
    : pen.has(/4 hook|four/)
      ? 4
      : pen.has(/3 hook|triple|coat rack|rack/)
        ? 3
        : pen.has(/cupid|cream .*coat hanger|padded|coat hanger$/)
          ? 0
          : 1;
  if (count === 0)
    return (
      pen.line('M200 148v-40q0-28 26-28 24 4 18 26', '#a7a298', 7) +
      pen.body('M200 142q30 0 150 76 16 24-12 24H62q-28 0-12-24 120-76 150-76z', tone, {
        patterned: true,
      }) +
      pen.body(heart(200, 212, 22), pen.ink(tone))
    );
  const one = (x: number, y: number) =>
    pen.body(oval(x, y, 13), GOLD) +
    pen.line(`M${x} ${y}v48q0 30 24 30t22-22`, darker(GOLD, 0.25), 9);
  if (count === 1)
    return (
      pen.body(
        pen.theme.motif === 'heart' || pen.has(/heart/)
          ? heart(200, 166, 84)
          : box(142, 82, 116, 136, 24),
        tone,
        { patterned: pen.theme.pattern !== 'scatter' },
      ) +
      (pen.theme.pattern === 'scatter' ? pen.figure(tone, 200, 152, 3) : '') +
      pen.line('M196 208v70q0 38 32 38t28-30', darker(GOLD, 0.25), 12) +
      pen.body(oval(196, 208, 16), GOLD)
    );
  const gap = 260 / count;
  return (
    pen.body(box(44, 140, 312, 74, 16), tone, { patterned: true, round: false }) +
    Array.from({ length: count }, (_, at) => one(Math.round(70 + gap * (at + 0.5)), 198)).join('') +
    (pen.theme.motif ? pen.figure(tone, 200, 128, 3.4) : '')
  );
}

const knob = (pen: Pen) => {
  const tone = pen.base;
  // A drawer, with the knob upon it, close.
  return (
    pen.body(box(44, 108, 312, 200, 6), pen.pick('#ece2d0', '#dfe3dc', '#e9dbc8', '#d9e0e2'), {
      round: false,
    }) +
    pen.line(box(62, 126, 276, 164, 3), '#cbbca3', 3) +
    pen.flat(oval(214, 222, 74), '#2e2320', 0.12) +
    pen.body(oval(200, 206, 74), tone, { patterned: true }) +
    pen.flat(oval(176, 178, 24, 16), '#fffaf0', 0.5) +
    (pen.theme.pattern === 'plain'
      ? pen.line(oval(200, 206, 48), pen.ink(tone), 3) + pen.body(oval(200, 206, 12), GOLD)
      : '')
  );
};

const vase = (pen: Pen) => {
  const tone = pen.base;
  return (
    pen.line('M196 190q-30-60-52-84M202 190q0-70 4-110M208 190q30-60 56-74', '#86a27c', 5) +
    pen.motif('rose', '#59694f', 142, 96, 2.6) +
    pen.motif(pen.theme.motif === 'daisy' ? 'daisy' : 'poppy', '#59694f', 206, 72, 2.6) +
    pen.motif('flower', '#59694f', 266, 108, 2.5) +
    pen.body(
      'M172 176h56q-2 30 22 54 22 34 2 66-10 20-30 20h-44q-20 0-30-20-20-32 2-66 24-24 22-54z',
      tone,
      { patterned: true },
    ) +
    pen.flat(oval(200, 176, 28, 6), darker(tone, 0.2))
  );
};

const soap = (pen: Pen) =>
  pen.has(/bottle|rack/)
    ? pen.body(box(190, 116, 20, 40), '#b9bfc4') +
      pen.line('M200 118h44v14', '#b9bfc4', 9) +
      pen.body('M146 162q54-16 108 0l8 132q2 22-22 22h-80q-24 0-22-22z', pen.base, {
        patterned: true,
      }) +
      pen.flat(box(158, 214, 84, 60, 8), PAPER) +
      pen.figure(PAPER, 200, 244, 2)
    : pen.body('M84 282h232q-8 34-50 34H134q-42 0-50-34z', pen.base, { patterned: true }) +
      pen.body(oval(200, 282, 118, 16), lighter(pen.base, 0.35)) +
      pen.body(box(138, 232, 124, 50, 24), '#f0ddd8') +
      pen.flat(oval(180, 222, 16) + oval(214, 212, 11) + oval(236, 226, 8), '#fffaf0', 0.8);

const mobile = (pen: Pen) => {
  const drop = (x: number, y: number, tone: string) =>
    pen.line(`M${x} 100V${y - 20}`, '#a8977f', 2) +
    (pen.theme.motif
      ? pen.motif(pen.theme.motif, darker(tone, 0.55), x, y, 2.6)
      : pen.body(oval(x, y, 26), tone, { patterned: true }));
  if (pen.has(/disco|mirror ball/))
    return (
      pen.line('M200-20v104', '#9b8a77', 3) +
      pen.body(oval(200, 204, 122), '#b6c2cb') +
      pen.line(
        'M80 190q120 34 240 0M92 140q108 40 216 0M86 244q114 30 228 0M112 290q88 20 176 0M200 82v244M148 92q-40 112 0 224M252 92q40 112 0 224M104 124q-44 80 0 164M296 124q44 80 0 164',
        '#8b99a5',
        3,
      ) +
      pen.flat(
        'M140 130l26-10 4 28-26 8zM176 176l28 2v30l-28-4zM236 128l26 10-6 26-24-8z',
        '#fffaf0',
        0.7,
      )
    );
  return (
    pen.line('M200-20v84', '#9b8a77', 3) +
    pen.line('M90 100Q200 30 310 100', WOOD, 8) +
    drop(100, 190, pen.base) +
    drop(152, 262, pen.second) +
    drop(204, 178, lighter(pen.base, 0.3)) +
    drop(254, 284, pen.base) +
    drop(302, 200, pen.second)
  );
};

export const house = {
  frame: hanging(frame),
  clock: {
    ...hanging(clock),
    width: 90,
    stanceFor: (pen: Pen) =>
      pen.has(/alarm|bakelike|travel|table/) ? ('stand' as const) : ('hang' as const),
  },
  mirror: {
    ...hanging(mirror),
    stanceFor: (pen: Pen) =>
      pen.has(/compact|folding|fabric|tutti|pocket|butterfly/)
        ? ('lie' as const)
        : ('hang' as const),
  },
  hook: hanging(hook),
  knob: hanging(knob),
  vase: standing(vase, 56),
  soap: standing(soap, 84),
  mobile: hanging(mobile),
};
