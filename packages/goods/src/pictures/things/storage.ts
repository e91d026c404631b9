import { box, heart, n, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { standing } from '../thing.ts';
import { darker, GOLD, INK, lighter, PAPER, WICKER, WOOD } from '../tones.ts';

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

export const storage = {
  cabinet: {
    ...standing(cabinet, 104),
    stanceFor: (pen: Pen) =>
      pen.has(/wall|organiser|tidy|shelf/) && !pen.has(/drawer/)
        ? ('hang' as const)
        : ('stand' as const),
  },
  'money-box': standing(moneyBox, 90),
  'tissue-box': standing(tissueBox, 108),
  'trinket-box': standing(trinketBox, 100),
  'sewing-box': standing(sewingBox, 112),
  box: standing(boxDrawing, 108),
  basket: standing(basket, 104),
  crate: standing(crate, 104),
  'jewellery-stand': standing(jewelleryStand, 68),
};
