import { box, heart, n, oval } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, GOLD, LEAF, lighter, PAPER } from '../tones.ts';

/** y of a string that sags between the two upper corners. */
const sag = (x: number, top: number, depth: number) => top + depth * Math.sin((Math.PI * x) / 400);

function bunting(pen: Pen): string {
  const row = (top: number, depth: number, size: number, from: number) => {
    const tones = pen.named
      ? [pen.base, PAPER, pen.second === PAPER ? lighter(pen.base, 0.45) : pen.second]
      : ['#c8605a', '#e3c06a', '#7fa6a0'];
    return (
      Array.from({ length: 5 }, (_, at) => {
        const x = 40 + at * 80;
        const y = sag(x, top, depth);
        const tone = tones[(at + from) % 3] ?? pen.base;
        return pen.body(
          `M${n(x - size / 2)} ${n(y)}h${size}l-${size / 2} ${n(size * 1.25)}z`,
          tone,
          { patterned: tone !== PAPER || pen.theme.motif !== undefined, round: false },
        );
      }).join('') +
      pen.line(
        `M-40 ${top - 16}L0 ${top}Q200 ${n(top + depth * 1.55)} 400 ${top}l40-16`,
        pen.named ? darker(pen.base, 0.15) : '#b0876a',
        6,
      )
    );
  };
  return row(54, 40, 68, 0) + row(206, 40, 68, 1);
}

function garland(pen: Pen): string {
  const figure = (x: number, y: number, at: number) => {
    const tone =
      [
        pen.base,
        pen.second === PAPER ? lighter(pen.base, 0.5) : pen.second,
        lighter(pen.base, 0.3),
      ][at % 3] ?? pen.base;
    const drop = pen.line(`M${x} ${n(y - 34)}v22`, '#a08d76', 2.5);
    if (pen.has(/bell/) && at % 2)
      return drop + pen.sprite('bell', GOLD, darker(GOLD, 0.3), x, y, 2.1);
    if (pen.has(/heart/) || !pen.theme.motif || pen.theme.motif === 'lace')
      return drop + pen.body(heart(x, y + 4, 27), tone, { round: false });
    return drop + pen.sprite(pen.theme.motif, tone, darker(tone, 0.3), x, y, 2.6);
  };
  const row = (top: number, depth: number, shift: number) =>
    pen.line(
      `M-40 ${top - 16}L0 ${top}Q200 ${n(top + depth * 1.6)} 400 ${top}l40-16`,
      '#a08d76',
      4,
    ) +
    Array.from({ length: 5 }, (_, at) =>
      figure(40 + at * 80, Math.round(sag(40 + at * 80, top, depth) + 34), at + shift),
    ).join('');
  if (pen.has(/curtain|string\b.*butterfly/)) {
    return (
      pen.body(box(30, 40, 340, 13, 6), '#b0876a') +
      Array.from(
        { length: 7 },
        (_, at) =>
          pen.line(`M${62 + at * 46} 52v${250 + (at % 2) * 50}`, '#c9bba4', 2) +
          pen.body(
            [90, 150, 210, 270].map((y) => oval(62 + at * 46, y + (at % 2) * 26, 12)).join(''),
            at % 2 ? pen.base : lighter(pen.base, 0.4),
          ),
      ).join('')
    );
  }
  return row(60, 44, 0) + row(208, 44, 1);
}

function balloons(pen: Pen): string {
  const one = (x: number, y: number, size: number, tone: string) =>
    pen.line(`M${x} ${n(y + size * 1.2)}Q${x + 16} 300 202 372`, '#a08d76', 2.5) +
    (pen.has(/heart/)
      ? pen.body(heart(x, y, size * 1.05), tone)
      : pen.body(
          `M${x} ${n(y - size)}c${size * 1.3} 0 ${size} ${size * 1.8} 0 ${size * 2.15}-${size}-${size * 0.35}-${size * 1.3}-${size * 2.15} 0-${size * 2.15}z`,
          tone,
          { patterned: pen.theme.motif !== 'balloon' },
        ) + pen.body(`M${x - 8} ${n(y + size * 1.24)}h16l-8-14z`, darker(tone, 0.15))) +
    pen.flat(oval(x - size * 0.35, y - size * 0.45, size * 0.14, size * 0.22), '#fffaf0', 0.6);
  const isPlain = !pen.named || pen.theme.motif === 'balloon';
  const tones = isPlain
    ? ['#d4614e', '#e3b65a', '#7fa6c4']
    : [
        pen.base,
        lighter(pen.base, 0.3),
        pen.second === PAPER ? lighter(pen.base, 0.55) : pen.second,
      ];
  return (
    one(128, 150, 62, tones[1] ?? pen.base) +
    one(276, 146, 62, tones[2] ?? pen.base) +
    one(202, 124, 70, tones[0] ?? pen.base)
  );
}

function paperChain(pen: Pen): string {
  if (pen.has(/honeycomb.*(?:ball|bell|fan)|fan\b|pom/)) {
    const tone = pen.base;
    return (
      pen.line('M200-20v116', '#a08d76', 3) +
      pen.body(oval(200, 212, 118), tone) +
      pen.line(
        Array.from({ length: 9 }, (_, at) => `M200 94Q${n(200 + (at - 4) * 58)} 212 200 330`).join(
          '',
        ),
        darker(tone, 0.16),
        3,
      ) +
      pen.line(
        Array.from(
          { length: 5 },
          (_, at) =>
            `M${n(200 - 118 * Math.sin(((at + 1) * Math.PI) / 6))} ${n(212 - 118 * Math.cos(((at + 1) * Math.PI) / 6))}h${n(236 * Math.sin(((at + 1) * Math.PI) / 6))}`,
        ).join(''),
        lighter(tone, 0.3),
        2,
      )
    );
  }
  if (pen.has(/honeycomb|leis/))
    return (
      [0, 1, 2, 3, 4]
        .map((at) =>
          pen.body(
            oval(40 + at * 80, sag(40 + at * 80, 110, 70), 44),
            [
              pen.base,
              lighter(pen.base, 0.35),
              pen.second === PAPER ? lighter(pen.base, 0.6) : pen.second,
            ][at % 3],
          ),
        )
        .join('') + pen.line('M-40 74L0 100Q200 230 400 100l40-26', '#a08d76', 3)
    );
  const links = (top: number, depth: number, shift: number) =>
    Array.from({ length: 11 }, (_, at) => {
      const x = 4 + at * 39;
      const y = sag(Math.min(400, Math.max(0, x)), top, depth);
      const tone =
        [pen.base, PAPER, pen.second === PAPER ? lighter(pen.base, 0.4) : pen.second][
          (at + shift) % 3
        ] ?? pen.base;
      return (
        pen.line(oval(x, y, 27, 17), darker(tone, 0.12), 13) +
        pen.line(oval(x, y - 1, 27, 17), tone, 10)
      );
    }).join('');
  return links(80, 80, 0) + links(226, 70, 1);
}

const partyBag = (pen: Pen) => {
  if (pen.has(/cone/))
    return `<g transform="rotate(-10 200 316)">${pen.body('M120 132h160L200 318z', pen.base, { patterned: true })}${pen.body('M112 134c-4-40 40-50 54-34 12-40 66-40 72 0 16-16 56-4 50 34z', '#f6ece0')}${pen.body(oval(164, 108, 13) + oval(236, 106, 13) + oval(200, 92, 14), pen.ink(pen.base))}</g>`;
  const one = (x: number, tone: string) =>
    `<g transform="translate(${x} 0)">${pen.body('M142 172l12-14 14 14 14-14 14 14 14-14 14 14 14-14 14 14 2 144H138z', tone, { patterned: true, round: false })}${pen.flat(oval(196, 244, 34), PAPER)}${pen.figure(PAPER, 196, 244, 1.8)}</g>`;
  return one(66, lighter(pen.base, 0.35)) + one(-56, pen.base);
};

const paperCups = (pen: Pen) => {
  const cup = (x: number, y: number, tone: string) =>
    pen.body(`M${x - 52} ${y}h104l-14 ${310 - y}q-38 10-76 0z`, tone, { patterned: true }) +
    pen.flat(oval(x, y, 52, 10), darker(tone, 0.15)) +
    pen.line(`M${x - 52} ${y}a52 10 0 0 0 104 0`, PAPER, 6);
  return (
    cup(274, 206, lighter(pen.base, 0.2)) +
    cup(128, 206, lighter(pen.base, 0.2)) +
    cup(200, 176, pen.base)
  );
};

const paperPlates = (pen: Pen) => {
  const one = (x: number, y: number, r: number, tone: string) =>
    pen.body(oval(x, y, r), tone, { patterned: true, round: false }) +
    pen.line(oval(x, y, r * 0.72), pen.ink(tone), 3) +
    pen.line(oval(x, y, r - 4), PAPER, 5, ' stroke-dasharray="9 7"');
  return one(252, 160, 96, lighter(pen.base, 0.35)) + one(168, 226, 112, pen.base);
};

const straws = (pen: Pen) => {
  if (pen.has(/parasol|swords|charms/))
    return (
      pen.line('M200 150v190', '#b98d5f', 6) +
      pen.body('M92 172Q200 30 308 172q-27-16-54 0-27-16-54 0-27-16-54 0-27-16-54 0z', pen.base, {
        patterned: true,
      }) +
      pen.line('M200 98L146 172M200 98l54 74', darker(pen.base, 0.2), 2) +
      pen.line('M290 210v140', '#b98d5f', 5) +
      pen.body('M228 226q62-84 124 0-31-10-62 0-31-10-62 0z', '#e3b65a')
    );
  const one = (x: number, turn: number, tone: string) =>
    `<g transform="rotate(${turn} 200 316)">${pen.body(box(x, 84, 15, 160, 6), PAPER)}${pen.line(Array.from({ length: 8 }, (_, at) => `M${x} ${104 + at * 19}l15-9`).join(''), tone, 7)}</g>`;
  return (
    one(160, -12, pen.base) +
    one(184, -3, pen.second === PAPER ? darker(pen.base, 0.12) : pen.second) +
    one(206, 6, pen.base) +
    one(228, 14, lighter(pen.base, 0.3)) +
    pen.body('M130 190h140l-14 126H144z', '#d9e6e6') +
    pen.flat(oval(200, 190, 70, 12), '#fffaf0', 0.6)
  );
};

const napkins = (pen: Pen) =>
  pen.has(/tissues/)
    ? pen.body(box(96, 96, 208, 220, 16), pen.base, { patterned: true, round: false }) +
      pen.body('M140 196q60-24 120 0-18 28-60 28t-60-28z', PAPER, { round: false }) +
      pen.flat(box(96, 96, 208, 26, 12), '#fffaf0', 0.25)
    : `<g transform="rotate(8 200 200)">${pen.body(box(108, 92, 220, 220, 3), PAPER, { round: false })}</g><g transform="rotate(-3 200 200)">${pen.body(box(92, 96, 220, 220, 3), lighter(pen.base, 0.35), { patterned: true, round: false })}</g>${pen.body('M74 108h222v222z', pen.base, { patterned: true, round: false })}${pen.line('M86 120l198 198', pen.ink(pen.base), 2, ' opacity=".6"')}`;

const doilies = (pen: Pen) => {
  const one = (x: number, y: number, r: number, tone: string) => {
    const scallops = Array.from({ length: 18 }, (_, at) =>
      oval(x + r * Math.cos((at * Math.PI) / 9), y + r * Math.sin((at * Math.PI) / 9), r * 0.175),
    ).join('');
    const holes = Array.from({ length: 18 }, (_, at) =>
      oval(
        x + r * 0.84 * Math.cos((at * Math.PI) / 9),
        y + r * 0.84 * Math.sin((at * Math.PI) / 9),
        r * 0.05,
      ),
    ).join('');
    return (
      pen.flat(scallops, PAPER) +
      pen.body(oval(x, y, r), PAPER, { round: false }) +
      pen.flat(holes, '#cfc4b2') +
      pen.body(oval(x, y, r * 0.68), tone, { patterned: true, round: false })
    );
  };
  return one(256, 148, 84, lighter(pen.base, 0.35)) + one(164, 222, 116, pen.base);
};

const invitations = (pen: Pen) => {
  if (pen.has(/tape/))
    return (
      pen.line('M0 150Q120 120 200 180T400 150', lighter(pen.base, 0.1), 44) +
      pen.line('M0 270Q160 300 240 250T400 290', pen.base, 44) +
      pen.line(
        'M0 150Q120 120 200 180T400 150M0 270Q160 300 240 250T400 290',
        PAPER,
        20,
        ' stroke-dasharray="26 30"',
      )
    );
  const card = (turn: number, tone: string, inner: string) =>
    `<g transform="rotate(${turn} 200 220)">${pen.body(box(104, 96, 192, 236, 6), PAPER, { round: false })}${pen.body(box(116, 108, 168, 124, 4), tone, { round: false })}${inner}</g>`;
  return (
    card(12, lighter(pen.base, 0.4), '') +
    card(
      -6,
      pen.base,
      pen.figure(pen.base, 200, 170, 4) +
        pen.line('M136 262h128M150 284h100M164 306h72', '#c3b49c', 4),
    )
  );
};

const cracker = (pen: Pen) => {
  const one = (y: number, tone: string, turn: number) =>
    `<g transform="rotate(${turn} 200 ${y})">${pen.body(`M40 ${y - 44}l18 12 12-10 40 34v16l-40 34-12-10-18 12 10-44zM360 ${y - 44}l-18 12-12-10-40 34v16l40 34 12-10 18 12-10-44z`, lighter(tone, 0.25), { patterned: true })}${pen.body(box(106, y - 36, 188, 72, 12), tone, { patterned: true })}${pen.body(`${box(98, y - 12, 14, 24, 6)}${box(288, y - 12, 14, 24, 6)}`, GOLD)}${pen.flat(oval(200, y, 27), PAPER)}${pen.sprite('holly', '#c8473f', LEAF, 200, y, 1.7)}</g>`;
  const base = pen.named ? pen.base : '#b84a48';
  return pen.has(/giant/)
    ? one(206, base, -10)
    : one(104, lighter(base, 0.3), -8) + one(206, base, 4) + one(306, '#7d9f86', -5);
};

export const party = {
  bunting: hanging(bunting),
  garland: hanging(garland),
  balloons: hanging(balloons),
  'paper-chain': hanging(paperChain),
  'party-bag': standing(partyBag, 110),
  'paper-cups': standing(paperCups, 112),
  'paper-plates': lying(paperPlates),
  straws: {
    ...standing(straws, 64),
    stanceFor: (pen: Pen) =>
      pen.has(/parasol|swords|charms/) ? ('lie' as const) : ('stand' as const),
  },
  napkins: lying(napkins),
  doilies: lying(doilies),
  invitations: lying(invitations),
  cracker: lying(cracker),
};
