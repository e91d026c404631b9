import { box, heart, n, oval, star } from '../paths.ts';
import type { Pen } from '../pen.ts';
import { hanging, lying, standing } from '../thing.ts';
import { darker, lighter, lightness, PAPER, SLATE, WOOD } from '../tones.ts';

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

export const signs = {
  'door-sign': hanging(sign),
  chalkboard: hanging(chalkboard),
  magnets: lying(magnets),
  'block-letters': standing(blockLetters, 130),
};
