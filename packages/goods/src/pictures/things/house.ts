import { box, heart, n, oval, star } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, GOLD, INK, lighter, lightness, PAPER, SLATE, WICKER, WOOD } from '../tones.ts';

/** Words that say what the sign is, not what is on it. */
const NOT_ON_THE_SIGN =
  /\b(?:metal|sign|door|hanger|wall|plaque|wooden|french|blue|large|small|number|tile|cottage|garden(?= \w)|vintage|font|and lola|charlie|personal|design|mirrored|art)\b/g;

/** The saying of a sign in up to four lines of its own capitals. */
function signLines(title: string): string[] {
  const words = title
    .replace(NOT_ON_THE_SIGN, ' ')
    .replace(/[^\w\s'+!?-]/g, ' ')
    .trim()
    .toUpperCase()
    .split(/\s+/)
    .filter(Boolean);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 10)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 4);
}

function lettering(
  lines: string[],
  x: number,
  y: number,
  width: number,
  height: number,
  tone: string,
): string {
  const size = Math.min(
    height / (lines.length + 0.2),
    (width / Math.max(...lines.map((line) => line.length), 3)) * 1.5,
  );
  return lines
    .map((line, at) => {
      const baseline = y + (at - (lines.length - 1) / 2) * size * 1.08 + size * 0.35;
      const fit =
        line.length * size * 0.8 > width
          ? ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"`
          : '';
      return `<text x="${x}" y="${n(baseline)}" font-family="Georgia,serif" font-weight="bold" font-size="${n(size)}" letter-spacing="1" text-anchor="middle" fill="${tone}"${fit}>${line}</text>`;
    })
    .join('');
}

function sign(pen: Pen): string {
  const tone = pen.has(/french blue|sign blue/)
    ? '#3f5f8f'
    : pen.named
      ? pen.base
      : pen.pick('#f3e6c8', '#7d9a94', '#c56a5a', '#e9ddc6', '#56697f', '#dcb667');
  const writing = lightness(tone) > 0.6 ? pen.pick('#5a4640', '#7d3b36', '#3e536b') : PAPER;
  const lines = signLines(pen.title);
  if (pen.has(/door hanger/)) {
    return (
      pen.body(`M120 66q0-16 16-16h128q16 0 16 16v272q0 16-16 16H136q-16 0-16-16z`, tone, {
        round: false,
      }) +
      pen.flat(oval(200, 112, 40), '#e5ddd0') +
      lettering(lines, 200, 246, 130, 150, writing)
    );
  }
  if (pen.has(/mirrored wall art/)) {
    return [0, 1, 2]
      .map(
        (at) =>
          `<g transform="translate(${[-92, 84, 4][at]} ${[-40, -60, 78][at]})">${pen.body(pen.theme.motif === 'star' ? star(200, 200, 66) : oval(200, 200, 58), '#c9d6da', { round: false })}${pen.line('M176 214l40-40M192 222l30-30', '#fffaf0', 5, ' opacity=".8"')}${pen.theme.motif && pen.theme.motif !== 'star' ? pen.figure('#c9d6da', 200, 200, 2.6) : ''}</g>`,
      )
      .join('');
  }
  if (pen.has(/number tile|door sign (?:\d|no)/)) {
    return (
      pen.body(box(104, 100, 192, 208, 14), tone, { round: false }) +
      pen.line(box(118, 114, 164, 180, 8), writing, 4) +
      lettering([pen.title.split(' ').at(-1)?.toUpperCase() ?? ''], 200, 200, 120, 170, writing) +
      (pen.has(/cottage/)
        ? pen.motif('rose', tone, 140, 268, 1.5) + pen.motif('rose', tone, 262, 138, 1.5)
        : '')
    );
  }
  const isTall = lines.length > 2;
  const [x, y, w, h] = isTall ? [88, 92, 224, 236] : [60, 138, 280, 150];
  return (
    pen.line(`M130 ${y + 6}L200 46l70 ${y - 40}`, '#9b8a77', 3) +
    pen.flat(oval(200, 44, 6), '#7d6d60') +
    pen.body(box(x, y, w, h, 12), tone, { round: false }) +
    pen.line(box(x + 11, y + 11, w - 22, h - 22, 7), writing, 3) +
    pen.flat(oval(130, y + 8, 4) + oval(270, y + 8, 4), '#7d6d60') +
    lettering(lines.length ? lines : ['HOME'], 200, y + h / 2, w - 56, h - 62, writing)
  );
}

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

function cabinet(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/wall|organiser|tidy|shelf/) && !pen.has(/drawer/)) {
    return (
      pen.body(box(70, 236, 260, 18, 4), tone) +
      pen.body(box(70, 130, 260, 18, 4), tone) +
      pen.body(`${box(76, 100, 12, 216)}${box(312, 100, 12, 216)}`, darker(tone, 0.1)) +
      pen.body('M110 130v-44h30v44z', '#c9766a') +
      pen.body('M144 130v-56h26v56z', '#7c98b3') +
      pen.body('M176 130V82h22v48z', '#dcb667') +
      pen.body('M236 236v-40h60v40z', '#9db08f') +
      pen.motif('daisy', '#5a6b5a', 266, 178, 2) +
      pen.body(heart(200, 284, 26), pen.second)
    );
  }
  const drawers = pen.has(/\b2 drawer/) ? 2 : pen.has(/door|curio|key|medicine/) ? 0 : 3;
  const w = 196;
  const x = 102;
  const top = 132;
  const body =
    pen.body(`M${x - 10} ${top - 12}h${w + 20}v14h-${w + 20}z`, darker(tone, 0.08)) +
    pen.body(box(x, top, w, 172, 3), tone) +
    pen.body(`${box(x + 4, 304, 18, 14)}${box(x + w - 22, 304, 18, 14)}`, darker(tone, 0.3));
  if (drawers === 0)
    return (
      body +
      pen.line(
        `${box(x + 12, top + 14, 80, 146, 3)}${box(x + 104, top + 14, 80, 146, 3)}`,
        darker(tone, 0.2),
        3,
      ) +
      pen.body(oval(x + 84, 220, 6) + oval(x + 112, 220, 6), GOLD) +
      pen.figure(tone, x + 52, 214, 2.2) +
      pen.figure(tone, x + 144, 214, 2.2)
    );
  const height = 156 / drawers;
  return (
    body +
    Array.from(
      { length: drawers },
      (_, at) =>
        pen.body(box(x + 10, top + 10 + at * height, w - 20, height - 10, 3), lighter(tone, 0.16), {
          patterned: pen.theme.pattern === 'gingham',
        }) +
        pen.line(
          box(x + 10, top + 10 + at * height, w - 20, height - 10, 3),
          darker(tone, 0.14),
          2,
        ) +
        pen.body(oval(200, top + 5 + (at + 0.5) * height, 8), GOLD),
    ).join('')
  );
}

const chalkboard = (pen: Pen) => {
  const isHeart = pen.has(/heart/);
  const slate = pen.body(isHeart ? heart(200, 210, 122) : box(72, 112, 256, 204, 8), SLATE, {
    round: false,
  });
  return (
    pen.line('M130 118q70-110 140 0', '#b08d63', 5) +
    (pen.has(/natural|slate/)
      ? ''
      : pen.body(box(58, 98, 284, 232, 8), pen.named ? pen.base : WOOD, { round: false })) +
    slate +
    pen.line(
      isHeart
        ? 'M150 176q14-12 28 0t28 0 28 0M160 214h80M176 250h46'
        : 'M104 160q16-14 32 0t32 0 32 0 32 0M104 204h150M104 244h104',
      '#e9e6df',
      5,
      ' opacity=".85"',
    ) +
    pen.motif('heart', SLATE, isHeart ? 200 : 284, isHeart ? 284 : 262, 1.6)
  );
};

const magnets = (pen: Pen) => {
  const places: [number, number, number][] = [
    [128, 132, -8],
    [268, 126, 9],
    [136, 266, 7],
    [272, 262, -6],
  ];
  return places
    .map(([x, y, turn], at) => {
      const tone =
        [pen.base, lighter(pen.second, 0.15), lighter(pen.base, 0.5), '#dcb667'][at] ?? pen.base;
      return `<g transform="translate(${x} ${y}) rotate(${turn})">${pen.body(at % 2 ? oval(0, 0, 56) : box(-52, -52, 104, 104, 16), tone, { round: false })}${pen.figure(tone, 0, 2, 3)}</g>`;
    })
    .join('');
};

function blockLetters(pen: Pen): string {
  const word =
    /\b(love|home|joy|peace|noel|welcome|relax|bath|a, b, c)\b/
      .exec(pen.title)?.[1]
      ?.replaceAll(', ', '')
      .toUpperCase() ?? 'HOME';
  const width = Math.min(84, 320 / word.length);
  const x = 200 - (width * word.length) / 2;
  const tones = [
    pen.base,
    lighter(pen.second, 0.1),
    lighter(pen.base, 0.4),
    darker(pen.second, 0.08),
  ];
  return word
    .split('')
    .map((letter, at) => {
      const left = x + at * width;
      const tone = tones[at % 4] ?? pen.base;
      return (
        pen.body(box(left + 2, 316 - width, width - 4, width, 5), tone) +
        `<text x="${n(left + width / 2)}" y="${n(316 - width * 0.22)}" font-family="Georgia,serif" font-weight="bold" font-size="${n(width * 0.78)}" text-anchor="middle" fill="${pen.ink(tone)}">${letter}</text>`
      );
    })
    .join('');
}

function moneyBox(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/piggy/))
    return (
      pen.body('M126 300h30v16h-30zM244 300h30v16h-30z', darker(tone, 0.15)) +
      pen.body(
        'M92 240c0-60 50-86 112-86 68 0 104 36 104 82s-36 72-104 72c-60 0-112-14-112-68z',
        tone,
        { patterned: true },
      ) +
      pen.body('M250 168q20-30 42-20-2 34-18 44z', darker(tone, 0.06)) +
      pen.body(oval(312, 236, 18, 26), lighter(tone, 0.2)) +
      pen.flat(`${oval(308, 230, 3)}${oval(308, 244, 3)}${oval(270, 212, 5)}`, INK) +
      pen.line('M92 232q-30-4-24-26', tone, 7) +
      pen.flat(box(180, 156, 50, 8, 4), INK)
    );
  if (pen.has(/strawberry|cake|toadstool/))
    return (
      pen.body('M118 260h164l-16 56h-132z', '#d9a878') +
      pen.body('M104 264c-26-60 40-110 96-112 56 2 122 52 96 112-60 20-132 20-192 0z', tone, {
        patterned: true,
      }) +
      pen.body(oval(200, 150, 24), '#c8473f') +
      pen.flat(box(170, 200, 60, 9, 4), INK)
    );
  return (
    pen.body('M124 192V306a76 12 0 0 0 152 0V192z', tone, { patterned: true }) +
    pen.body(oval(200, 192, 76, 16), lighter(tone, 0.35)) +
    pen.flat(box(172, 188, 56, 7, 3), INK) +
    pen.flat(oval(200, 254, 40), PAPER) +
    pen.figure(PAPER, 200, 254, 2.2)
  );
}

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

const tissueBox = (pen: Pen) =>
  pen.body('M156 200c-10-40 10-40 14-76 26 14 40-14 62 2-8 30 26 40 10 74z', PAPER) +
  pen.body(box(92, 194, 216, 122, 8), pen.base, { patterned: true }) +
  pen.flat(oval(200, 196, 62, 8), darker(pen.base, 0.4));

function trinketBox(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/chest/))
    return (
      pen.body('M92 222q0-64 108-64t108 64z', tone) +
      pen.body(box(92, 220, 216, 96, 4), lighter(tone, 0.08)) +
      pen.body('M126 168h18v148h-18zM256 168h18v148h-18z', GOLD) +
      pen.line('M92 222h216', darker(tone, 0.3), 5) +
      pen.body(box(184, 212, 32, 40, 6), GOLD)
    );
  if (pen.has(/heart/))
    return (
      pen.body(heart(204, 244, 84), darker(tone, 0.15)) +
      pen.body(heart(200, 228, 86), tone, { patterned: pen.theme.motif !== 'heart' }) +
      pen.line(heart(200, 228, 68), pen.ink(tone), 3)
    );
  if (pen.has(/pot|tray|doughnut|pudding|strawberry/))
    return (
      pen.body('M118 236h164v56q0 24-24 24H142q-24 0-24-24z', tone, { patterned: true }) +
      pen.body('M108 238q0-54 92-54t92 54q-92 20-184 0z', lighter(tone, 0.2), { patterned: true }) +
      pen.body(oval(200, 178, 17, 14), pen.ink(tone))
    );
  return (
    pen.body('M100 228l16-84h168l16 84z', darker(tone, 0.1), { patterned: true }) +
    pen.flat('M122 222l10-66h136l10 66z', '#c96f6a', 0.8) +
    pen.line('M160 208q30-40 66-6 14 12 28-4', GOLD, 4) +
    pen.body(box(92, 226, 216, 90, 6), tone, { patterned: true }) +
    pen.body(box(186, 220, 28, 26, 5), GOLD)
  );
}

const sewingBox = (pen: Pen) =>
  pen.has(/pin cushion/)
    ? pen.body('M106 262c-4-70 190-70 188 0 4 66-192 66-188 0z', pen.base, { patterned: true }) +
      pen.line('M160 216l-14-52M200 208v-58M240 216l16-50', '#a8adb2', 4) +
      pen.body(oval(146, 160, 9), '#c8473f') +
      pen.body(oval(200, 146, 9), '#6f9ab4') +
      pen.body(oval(257, 162, 9), '#dcb353')
    : pen.line('M150 190q0-50 50-50t50 50', darker(pen.base, 0.3), 9) +
      pen.body(box(84, 220, 232, 96, 12), pen.base, { patterned: true }) +
      pen.body(box(76, 186, 248, 40, 12), lighter(pen.base, 0.12), { patterned: true }) +
      pen.body(box(184, 214, 32, 24, 5), GOLD);

function boxDrawing(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/round|oval|hat/)) {
    const one = (y: number, r: number, shade: string, height: number) =>
      pen.body(
        `M${200 - r} ${y}v${height}a${r} ${n(r * 0.14)} 0 0 0 ${2 * r} 0v-${height}z`,
        shade,
        { patterned: true },
      ) +
      pen.body(
        `M${200 - r - 5} ${y - 20}v24a${r + 5} ${n(r * 0.15)} 0 0 0 ${2 * r + 10} 0v-24z`,
        lighter(shade, 0.15),
      ) +
      pen.flat(oval(200, y - 20, r + 5, r * 0.15), lighter(shade, 0.5));
    return pen.has(/set/)
      ? one(256, 104, tone, 52) + one(184, 82, lighter(tone, 0.25), 42) + one(124, 62, tone, 34)
      : one(206, 106, tone, 100);
  }
  const one = (x: number, y: number, w: number, h: number, shade: string) =>
    pen.body(box(x, y, w, h, 4), shade, { patterned: true }) +
    pen.body(box(x - 7, y - 26, w + 14, 34, 4), lighter(shade, 0.12), { patterned: true }) +
    pen.flat(box(x, y + 8, w, 7), '#2e2320', 0.1);
  return pen.has(/set|boxes/)
    ? one(86, 262, 228, 54, tone) +
        one(112, 194, 176, 44, lighter(tone, 0.25)) +
        one(140, 132, 120, 38, tone)
    : one(92, 206, 216, 110, tone) +
        pen.flat(box(164, 240, 72, 34, 4), PAPER) +
        pen.line(box(164, 240, 72, 34, 4), GOLD, 3);
}

const basket = (pen: Pen) => {
  const tone = pen.coloured ? pen.base : WICKER;
  return (
    pen.line('M122 214q0-104 78-104t78 104', darker(tone, 0.15), 12) +
    pen.body('M88 212h224l-24 92q-4 12-18 12H130q-14 0-18-12z', tone) +
    pen.line(
      'M94 236h212M100 260h200M106 284h188M124 212l18 104M162 212l8 104M200 212v104M238 212l-8 104M276 212l-18 104',
      darker(tone, 0.16),
      3,
    ) +
    pen.body(box(80, 198, 240, 24, 12), lighter(tone, 0.12)) +
    (pen.has(/easter|egg|chick|hen/)
      ? pen.body(oval(160, 190, 26, 32), '#e9c9c9') +
        pen.body(oval(240, 190, 26, 32), '#cfdfd0') +
        pen.body(oval(200, 182, 28, 34), '#f0dda2')
      : '')
  );
};

function crate(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/bucket/))
    return (
      pen.line('M112 190q0-96 88-96t88 96', '#a4aaae', 6) +
      pen.body('M100 188h200l-24 116q-2 12-14 12H138q-12 0-14-12z', tone, { patterned: true }) +
      pen.flat(oval(200, 188, 100, 18), darker(tone, 0.25)) +
      pen.body(heart(200, 250, 30), pen.ink(tone))
    );
  if (pen.has(/bin|tidy/))
    return (
      pen.body('M108 152h184l-18 152q-2 12-16 12H142q-14 0-16-12z', tone, { patterned: true }) +
      pen.flat(oval(200, 152, 92, 17), darker(tone, 0.3)) +
      pen.line('M108 152a92 17 0 0 0 184 0', lighter(tone, 0.3), 6)
    );
  const slat = (y: number) =>
    pen.body(box(76, y, 248, 38, 3), pen.named && pen.theme.pattern !== 'plain' ? tone : WOOD);
  return (
    pen.body('M112 196q20-60 60-40 20-50 60-10 40-14 54 50z', '#9db08f') +
    slat(190) +
    slat(234) +
    slat(278) +
    pen.body(`${box(84, 186, 20, 130)}${box(296, 186, 20, 130)}`, darker(WOOD, 0.15)) +
    pen.flat(box(176, 244, 48, 16, 8), darker(WOOD, 0.45))
  );
}

const jewelleryStand = (pen: Pen) =>
  pen.body('M136 316q4-26 64-28 60 2 64 28z', pen.base) +
  pen.line(
    'M200 292V104M200 146q-60-6-72-46M200 146q60-6 72-46M200 206q-64-4-84-44M200 206q64-4 84-44',
    pen.base,
    10,
  ) +
  pen.line('M128 102q-4 60 26 100 24-24 18-66M272 164q-6 70-36 92-30-20-14-74', GOLD, 3) +
  pen.body(oval(154, 204, 8) + oval(236, 258, 8), '#c9605c');

export const house = {
  'door-sign': hanging(sign),
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
  cabinet: {
    ...standing(cabinet, 104),
    stanceFor: (pen: Pen) =>
      pen.has(/wall|organiser|tidy|shelf/) && !pen.has(/drawer/)
        ? ('hang' as const)
        : ('stand' as const),
  },
  chalkboard: hanging(chalkboard),
  magnets: lying(magnets),
  'block-letters': standing(blockLetters, 130),
  'money-box': standing(moneyBox, 90),
  vase: standing(vase, 56),
  soap: standing(soap, 84),
  mobile: hanging(mobile),
  'tissue-box': standing(tissueBox, 108),
  'trinket-box': standing(trinketBox, 100),
  'sewing-box': standing(sewingBox, 112),
  box: standing(boxDrawing, 108),
  basket: standing(basket, 104),
  crate: standing(crate, 104),
  'jewellery-stand': standing(jewelleryStand, 68),
};
