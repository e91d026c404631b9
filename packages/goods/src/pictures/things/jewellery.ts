import { box, heart, n, oval, star } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { lying, standing } from '../thing.ts';
import { darker, GOLD, lighter, PAPER } from '../tones.ts';

/** Beads along a curve given by a function of 0 to 1. */
function beads(
  pen: Pen,
  count: number,
  at: (share: number) => [number, number],
  size: (share: number) => number,
): string {
  const tones = [
    pen.base,
    lighter(pen.base, 0.35),
    pen.second === PAPER ? darker(pen.base, 0.15) : pen.second,
  ];
  return [0, 1, 2]
    .map((which) =>
      pen.body(
        Array.from({ length: count }, (_, index) => index)
          .filter((index) => index % 3 === which)
          .map((index) => {
            const share = index / (count - 1);
            const [x, y] = at(share);
            return oval(x, y, size(share));
          })
          .join(''),
        tones[which],
      ),
    )
    .join('');
}

/** Light on single beads: one small dot each would cost too much; a few are enough for the eye. */
const glints = (pen: Pen, places: [number, number][]) =>
  pen.flat(places.map(([x, y]) => oval(x, y, 3.2)).join(''), '#fffaf0', 0.85);

function necklace(pen: Pen): string {
  const curve = (share: number): [number, number] => {
    const angle = Math.PI * (1.12 - share * 1.24);
    return [200 - 112 * Math.cos(angle) * -1, 96 + 168 * Math.sin(angle)];
  };
  const chain = pen.line(
    'M104 66C70 250 160 276 200 276S330 250 296 66',
    pen.has(/gold/) ? GOLD : '#a8adb2',
    3.5,
  );
  const pendant = pen.has(/heart/)
    ? pen.body(heart(200, 306, 38), pen.base)
    : pen.has(/star/)
      ? pen.body(star(200, 304, 42), pen.base)
      : pen.has(/flower|rose|blossom|daisy/)
        ? pen.sprite(pen.theme.motif ?? 'flower', pen.base, GOLD, 200, 302, 3.4)
        : pen.has(/shell/)
          ? pen.body(
              'M200 340q-54-30-44-70 22-22 44-4 22-18 44 4 10 40-44 70z',
              lighter(pen.base, 0.2),
            )
          : pen.body('M200 270q40 46 0 76-40-30 0-76z', pen.base);
  if (pen.has(/bead|pearl|chunky|glass|seed|crystal/))
    return (
      beads(pen, 25, curve, (share) => 8 + 9 * Math.sin(share * Math.PI)) +
      glints(pen, [
        [180, 252],
        [222, 250],
        [144, 214],
        [258, 212],
      ])
    );
  return (
    chain +
    pendant +
    beads(
      pen,
      6,
      (share) => [140 + share * 120, 240 + 30 * Math.sin(share * Math.PI)],
      () => 7,
    )
  );
}

function bracelet(pen: Pen): string {
  if (pen.has(/bangle|enamel|boudicca/)) {
    return (
      pen.line(oval(200, 206, 112, 96), darker(pen.base, 0.2), 34) +
      pen.line(oval(200, 204, 112, 96), pen.base, 26) +
      pen.line('M104 166q40-66 130-58', '#fffaf0', 5, ' opacity=".6"') +
      pen.body(
        [0, 1, 2, 3, 4, 5]
          .map((at) => oval(200 + 112 * Math.cos(at * 1.047), 204 + 96 * Math.sin(at * 1.047), 9))
          .join(''),
        pen.second === PAPER ? GOLD : pen.second,
      )
    );
  }
  const ring = beads(
    pen,
    24,
    (share) => [200 + 108 * Math.cos(share * 6.02), 204 + 96 * Math.sin(share * 6.02)],
    () => 15,
  );
  const charm = pen.has(/heart|sweetheart|charm/)
    ? pen.body(heart(200, 330, 26), GOLD)
    : pen.body(oval(200, 322, 12), GOLD);
  return (
    ring +
    glints(pen, [
      [304, 198],
      [262, 116],
      [140, 124],
      [92, 196],
      [130, 276],
      [252, 280],
    ]) +
    pen.line('M200 302v14', GOLD, 4) +
    charm
  );
}

function earrings(pen: Pen): string {
  const gold = pen.has(/silver|crystal|black/) ? '#a8adb2' : GOLD;
  const one = (x: number) => {
    const hook = pen.line(`M${x} 142V112q0-34 26-30 18 6 14 24`, gold, 4);
    if (pen.has(/hoop/)) return hook + pen.line(oval(x, 222, 56, 70), darker(pen.base, 0.1), 11);
    const drop = pen.has(/heart/)
      ? pen.body(heart(x, 238, 46), pen.base)
      : pen.has(/star/)
        ? pen.body(star(x, 236, 52), pen.base)
        : pen.has(/butterfly/)
          ? pen.sprite('butterfly', pen.base, darker(pen.base, 0.4), x, 236, 4)
          : pen.has(/flower|rose|daisy/)
            ? pen.sprite('flower', pen.base, GOLD, x, 232, 4)
            : pen.body(`M${x} 176q52 66 0 112-52-46 0-112z`, pen.base);
    return (
      hook +
      pen.body(oval(x, 152, 13), pen.second === PAPER ? lighter(pen.base, 0.3) : pen.second) +
      pen.line(`M${x} 166v18`, gold, 4) +
      drop +
      glints(pen, [[x - 14, 222]])
    );
  };
  return pen.body(box(84, 66, 232, 268, 12), PAPER, { round: false }) + one(146) + one(254);
}

const fingerRing = (pen: Pen) => {
  const gold = pen.has(/silver|crystal/) ? '#a8adb2' : GOLD;
  return (
    pen.line(oval(200, 238, 78, 82), darker(gold, 0.2), 22) +
    pen.line(oval(200, 236, 78, 82), gold, 15) +
    (pen.has(/flower|rose|bud|daisy/)
      ? pen.sprite(pen.has(/rose/) ? 'rose' : 'flower', pen.base, GOLD, 200, 138, 5.4)
      : pen.has(/heart/)
        ? pen.body(heart(200, 140, 52), pen.base)
        : pen.body('M200 182l-58-52 24-36h68l24 36z', pen.base, { round: false }) +
          pen.flat('M166 94l16 36 18 52-58-52z', '#fffaf0', 0.28) +
          pen.line(
            'M142 130h116M166 94l16 36 18 52 18-52 16-36M182 130l18-36 18 36',
            lighter(pen.base, 0.5),
            2.5,
          ))
  );
};

function hairClip(pen: Pen): string {
  const tone = pen.base;
  if (pen.has(/comb/))
    return (
      pen.body('M96 170q104-56 208 0v38H96z', tone, { patterned: true }) +
      pen.body(
        Array.from({ length: 12 }, (_, at) => box(101 + at * 17, 204, 10, 106, 5)).join(''),
        darker(tone, 0.12),
      ) +
      pen.sprite('flower', pen.ink(tone), GOLD, 200, 178, 2.4)
    );
  if (pen.has(/band\b|bands\b/))
    return (
      pen.line('M104 330C40 40 360 40 296 330', darker(tone, 0.15), 26) +
      pen.line('M104 330C40 40 360 40 296 330', tone, 19) +
      pen.sprite(
        'flower',
        pen.second === PAPER ? lighter(tone, 0.5) : pen.second,
        GOLD,
        278,
        172,
        4.6,
      )
    );
  if (pen.has(/\btie\b|scrunch/))
    return (
      pen.line(oval(200, 200, 80), darker(tone, 0.12), 44) +
      pen.line(oval(200, 200, 80), tone, 36, ' stroke-dasharray="22 5"') +
      pen.sprite('flower', pen.ink(tone), GOLD, 200, 120, 3.4)
    );
  const one = (x: number, y: number, turn: number, shade: string) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${pen.body(box(-92, -10, 184, 20, 10), '#b9bfc4')}${pen.sprite(pen.theme.motif === 'butterfly' ? 'butterfly' : pen.has(/heart/) ? 'heart' : pen.has(/star/) ? 'star' : 'flower', shade, GOLD, -48, 0, 4)}${pen.body(oval(16, 0, 8) + oval(42, 0, 8) + oval(68, 0, 8), shade)}</g>`;
  return (
    one(204, 132, -14, tone) +
    one(196, 258, -8, pen.second === PAPER ? lighter(tone, 0.3) : pen.second)
  );
}

const brooch = (pen: Pen) =>
  pen.line('M110 280L296 116', '#a8adb2', 6) +
  (pen.has(/bow/)
    ? pen.body(
        'M200 206c-70-80-126-46-104 8 14 40 70 30 104-8 34 38 90 48 104 8 22-54-34-88-104-8z',
        pen.base,
      ) +
      pen.body(
        'M192 206l-44 96 28-6 6 24 34-100zM208 206l44 96-28-6-6 24-34-100z',
        darker(pen.base, 0.08),
      ) +
      pen.body(oval(200, 206, 20), lighter(pen.base, 0.3))
    : pen.sprite(
        pen.has(/star/) ? 'star' : pen.has(/butterfly/) ? 'butterfly' : 'flower',
        pen.base,
        GOLD,
        200,
        200,
        9,
      )) +
  glints(pen, [
    [176, 176],
    [222, 190],
    [196, 232],
  ]);

function keyring(pen: Pen): string {
  const ring =
    pen.line(oval(200, 84, 40), '#8f979c', 11) +
    pen.line(oval(200, 84, 40), '#c9cfd3', 5) +
    pen.line('M200 124v34', '#8f979c', 7);
  const letter =
    /letter (\w)/.exec(pen.title)?.[1]?.toUpperCase() ?? (pen.has(/letter/) ? 'A' : undefined);
  if (letter)
    return (
      ring +
      `<text x="200" y="316" font-family="Georgia,serif" font-weight="bold" font-size="190" text-anchor="middle" fill="${darker(pen.base, 0.12)}">${letter}</text><text x="196" y="312" font-family="Georgia,serif" font-weight="bold" font-size="190" text-anchor="middle" fill="${lighter(pen.base, 0.15)}">${letter}</text>` +
      pen.flat(star(252, 190, 16, 4, 0.3) + star(150, 246, 12, 4, 0.3), '#fffaf0')
    );
  if (pen.has(/key fob/)) {
    const words = pen.title
      .replace(/key fob,?|design/g, '')
      .trim()
      .toUpperCase();
    return (
      ring +
      pen.body('M124 180q0-24 24-24h104q24 0 24 24v132q0 24-24 24H148q-24 0-24-24z', pen.base, {
        round: false,
      }) +
      pen.line(box(136, 168, 128, 156, 16), lighter(pen.base, 0.5), 3) +
      `<text x="200" y="256" font-family="Georgia,serif" font-weight="bold" font-size="26" text-anchor="middle" fill="${pen.ink(pen.base)}"${words.length > 7 ? ' textLength="112" lengthAdjust="spacingAndGlyphs"' : ''}>${words}</text>`
    );
  }
  return (
    ring +
    (pen.theme.motif
      ? pen.body(oval(200, 246, 86), lighter(pen.base, 0.3)) +
        pen.figure(lighter(pen.base, 0.3), 200, 248, 5)
      : pen.body(oval(200, 246, 84), pen.base, { patterned: true }))
  );
}

const bagCharm = (pen: Pen) =>
  pen.line(oval(200, 76, 26, 34), '#8f979c', 8) +
  pen.line('M200 110v60M200 140q-50 20-60 90M200 140q50 20 60 90', '#a8adb2', 4) +
  beads(
    pen,
    5,
    (share) => [140 + n0(share * 120), 236 - 50 * Math.sin(share * Math.PI)],
    () => 15,
  ) +
  pen.sprite(pen.theme.motif ?? 'flower', pen.base, GOLD, 200, 226, 4) +
  pen.sprite(
    pen.theme.motif ?? 'heart',
    pen.second === PAPER ? lighter(pen.base, 0.3) : pen.second,
    GOLD,
    146,
    290,
    3,
  ) +
  pen.sprite(pen.theme.motif ?? 'star', lighter(pen.base, 0.4), GOLD, 256, 292, 3);

const n0 = (value: number) => Number(n(value));

const lipGloss = (pen: Pen) =>
  pen.has(/tin|balm/)
    ? pen.body('M110 236v50a90 18 0 0 0 180 0v-50z', pen.base) +
      pen.body(oval(200, 236, 90, 22), lighter(pen.base, 0.5)) +
      pen.figure(lighter(pen.base, 0.5), 200, 236, 2)
    : pen.body('M170 190h60v116q0 10-10 10h-40q-10 0-10-10z', '#f4c3cc', { patterned: true }) +
      pen.body('M176 190q0-60 24-66 24 6 24 66z', '#d85b76') +
      pen.body(box(162, 214, 76, 102, 8), pen.base, { patterned: true }) +
      pen.flat(box(162, 206, 76, 12, 4), GOLD);

export const jewellery = {
  necklace: lying(necklace),
  bracelet: lying(bracelet),
  earrings: lying(earrings),
  'finger-ring': lying(fingerRing),
  'hair-clip': lying(hairClip),
  brooch: lying(brooch),
  keyring: lying(keyring),
  'bag-charm': lying(bagCharm),
  'lip-gloss': standing(lipGloss, 60),
};
