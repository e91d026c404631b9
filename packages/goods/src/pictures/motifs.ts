import { heart, oval, star } from './paths.ts';
import { darker, INK, LEAF, lighter, PAPER } from './tones.ts';

/** A small figure about 24 units across, drawn around 0,0: on fabric, china, paper and signs. */
export type Motif = (tone: string, second: string) => string;

const p = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, stroke: string, width = 1.6) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;
const petals = (count: number, reach: number, size: number, tone: string) =>
  p(
    Array.from({ length: count }, (_, at) => {
      const angle = (Math.PI * 2 * at) / count - Math.PI / 2;
      return oval(reach * Math.cos(angle), reach * Math.sin(angle), size);
    }).join(''),
    tone,
  );
const eyes = (x: number, y: number, size = 1.3) => p(oval(-x, y, size) + oval(x, y, size), INK);

export const MOTIFS = {
  heart: (tone) => p(heart(0, 0, 10), tone),
  star: (tone) => p(star(0, 0, 12), tone),
  spot: (tone) => p(oval(0, 0, 7), tone),
  flower: (tone, second) => petals(5, 6, 5, tone) + p(oval(0, 0, 3.4), second),
  daisy: (tone, second) => petals(8, 7.5, 3.4, tone) + p(oval(0, 0, 4), second),
  rose: (tone) =>
    p('M-13 5q-1-8 7-7 1 7-7 7zM13 6q1-8-7-7-1 7 7 7z', LEAF) +
    p(oval(0, 0, 9), tone) +
    p('M-7 1q2-8 8-7 5 2 4 7-3 5-8 3-3-3 0-6 4-1 4 2', darker(tone, 0.18)) +
    p(oval(0.5, -1, 2.6), lighter(tone, 0.35)),
  poppy: (tone) =>
    petals(4, 5.5, 6.5, tone) + p(oval(0, 0, 3.6), INK) + p(oval(0, 0, 1.2), lighter(tone)),
  leaf: (tone, second) =>
    p('M-10 8C-10-4 0-11 10-10 11 0 4 10-10 8z', tone) + line('M-10 8L5-5', second, 1.2),
  paisley: (tone, second) =>
    p('M-8 9C-14-2-6-12 2-11c9 1 10 11 3 14-5 2-8-3-5-6C-2 2-3 8-8 9z', tone) +
    p(oval(2, -4, 2.6), second),
  bird: (tone, second) =>
    p('M-12-3l5-3C-4-12 5-11 7-5l6 6-7 0C4 8-5 9-8 1z', tone) +
    p('M-3-1q7-2 8 4-6 3-8-4z', second) +
    p(oval(-5, -5, 1.2), INK),
  butterfly: (tone, second) =>
    p(
      'M0 0C-4-12-14-11-12-3-11 1-4 2 0 0 4-12 14-11 12-3 11 1 4 2 0 0zM0 0C-8 0-10 9-5 10-2 10 0 5 0 0 8 0 10 9 5 10 2 10 0 5 0 0z',
      tone,
    ) + line('M0-5V8M0-5l-3-4M0-5l3-4', second, 1.4),
  rabbit: (tone, second) =>
    p(`${oval(-4, -8, 2.8, 7)}${oval(4, -8, 2.8, 7)}${oval(0, 3, 8.5, 7.5)}`, tone) +
    p(oval(-4, -8, 1.2, 4.5) + oval(4, -8, 1.2, 4.5), second) +
    eyes(3, 1.5) +
    p('M-1.5 4h3L0 6z', second),
  cat: (tone, second) =>
    p(`M-9-10l6 5H3l6-5 1 12C8 10-8 10-10 2z`, tone) +
    eyes(4, 0) +
    p('M-1.5 3h3L0 5z', second) +
    line('M-4 5h-7M4 5h7', darker(tone, 0.3), 0.8),
  dog: (tone, second) =>
    p('M-12 4c0-5 3-6 9-6 4 0 5-7 7-9l3 3 4 2-1 4-4 1v11H3V5h-8v5h-3V5c-3 0-4 0-4-1z', tone) +
    p('M4-2l4 1-2 3z', second),
  owl: (tone, second) =>
    p('M-9-11l4 3h10l4-3c2 8 2 21-9 22C-11 10-11-3-9-11z', tone) +
    p(oval(-4, -3, 3.8) + oval(4, -3, 3.8), PAPER) +
    eyes(4, -3, 1.6) +
    p('M-1.5 0h3L0 3z', second) +
    line('M-4 6q4 3 8 0', second, 1.2),
  chick: (tone, second) =>
    p(`${oval(0, 3, 9, 8)}${oval(-2, -6, 6)}`, tone) +
    p('M-8-6l-5 2 5 1z', second) +
    p(oval(-4, -7, 1.1), INK) +
    p('M2 1q7 0 6 6-6 1-6-6z', darker(tone, 0.12)),
  hen: (tone, second) =>
    p('M-11-6c4-5 8 1 10 3 4 2 8-1 11-6 3 9-1 18-9 18-9 0-12-7-12-15z', tone) +
    p('M-10-9q2-4 4-1 3-2 3 2z M-11-4l-4 1 4 2z', second) +
    p(oval(-7, -4, 1), INK),
  strawberry: (tone) =>
    p('M0 12C-9 6-12-6-6-8 0-9 0-8 0-8s0-1 6 0C12-6 9 6 0 12z', tone) +
    p('M-7-8l3-3 4 2 4-2 3 3-4 1-3 3-3-3z', LEAF) +
    p(
      oval(-4, -1, 0.8) + oval(3, 0, 0.8) + oval(-1, 4, 0.8) + oval(1, -4, 0.8),
      lighter(tone, 0.7),
    ),
  apple: (tone) =>
    p('M0-6c4-4 12-2 11 6-1 9-7 13-11 10C-4 13-10 9-11 0c-1-8 7-10 11-6z', tone) +
    line('M0-6q0-4 2-6', '#7b5b45') +
    p('M2-8q5-5 8-2-3 4-8 2z', LEAF),
  pear: (tone) =>
    p('M0-11c5 0 4 6 5 9 5 5 4 14-5 14s-10-9-5-14c1-3 0-9 5-9z', tone) +
    line('M0-11q0-3 2-4', '#7b5b45') +
    p('M1-12q5-4 8-1-4 4-8 1z', LEAF),
  cherry: (tone) =>
    line('M-5 5Q-3-5 4-11 4-2 6 4', LEAF) +
    p(oval(-5, 6, 5) + oval(6, 5, 5), tone) +
    p('M4-11q6-2 8 3-6 2-8-3z', LEAF),
  cake: (tone, second) =>
    p('M-8 2H8L6 12H-6z', second) +
    p('M-10 3c-3-5 2-8 4-8 1-6 11-6 12 0 3 0 7 4 4 8-3 2-17 2-20 0z', tone) +
    p(oval(0, -9, 2.6), '#c8473f'),
  skull: (tone, second) =>
    p('M-10-2c0-13 20-13 20 0 0 4-2 6-4 7v4h-12V5c-2-1-4-3-4-7z', tone) +
    p(`${oval(-4, -1, 3)}${oval(4, -1, 3)}M-1.2 4h2.4L0 1.5z`, second),
  toadstool: (tone) =>
    p('M-3.5 0h7l1.5 11h-10z', PAPER) +
    p('M-12 2C-11-14 11-14 12 2c-6 2-18 2-24 0z', tone) +
    p(oval(-5, -3, 2) + oval(3, -6, 2.2) + oval(6, 0, 1.5), PAPER),
  tree: (tone, second) =>
    p('M-1.5 6h3v6h-3z', second) + p('M0-13l6 7H3l5 7H4l6 7h-20l6-7h-4l5-7h-3z', tone),
  snowflake: (tone) =>
    line('M0-11V11M-9.5-5.5l19 11M9.5-5.5l-19 11M-3-9l3 3 3-3M-3 9l3-3 3 3', tone, 1.6),
  bell: (tone, second) =>
    p('M0-11c8 0 7 9 9 16h-18c2-7 1-16 9-16z', tone) + p(oval(0, 7, 2.6), second),
  holly: (tone) =>
    p(
      'M0 2C-4-2-3-5-8-5c0-3-3-3-5-2 1 4 0 6 4 7 1 4 6 4 9 2zM0 2C4-2 3-5 8-5c0-3 3-3 5-2-1 4 0 6-4 7-1 4-6 4-9 2z',
      LEAF,
    ) + p(oval(-2.5, 4, 2.8) + oval(2.5, 4.5, 2.8) + oval(0, 0.5, 2.8), tone),
  crown: (tone, second) =>
    p('M-11-6l5 6 6-10 6 10 5-6-2 14h-18z', tone) + p('M-9 6h18v3h-18z', second),
  rocket: (tone, second) =>
    p('M0-13c6 5 6 13 4 19h-8c-2-6-2-14 4-19z', tone) +
    p('M-4.5 1l-5 8 5-2zM4.5 1l5 8-5-2z', second) +
    p(oval(0, -4, 2.2), PAPER) +
    p('M-2 7h4l-2 5z', '#f3bd55'),
  key: (tone) =>
    `<path d="M-6-8a5 5 0 1 1 0 .1zM0-1l9 9M5 4l3-3M8 7l3-3" fill="none" stroke="${tone}" stroke-width="2.6" stroke-linecap="round"/>`,
  egg: (tone, second) =>
    p('M0-12c6 0 9 9 9 14 0 13-18 13-18 0 0-5 3-14 9-14z', tone) +
    line('M-8-1l4 3 4-3 4 3 4-3', second, 1.6),
  dinosaur: (tone, second) =>
    p(
      'M-13 8c3 0 4-3 5-6 2-5 8-4 9-8 1-5 9-6 11-2 1 3-3 4-6 4 1 4 0 7-3 8v5H0V5h-4v4h-3V6c-2 2-4 3-6 2z',
      tone,
    ) + p(oval(8, -7, 0.9), second),
  elephant: (tone, second) =>
    p(
      'M-11 9V0c0-7 6-9 11-8 3-4 11-2 11 5 0 5 1 8 2 9l-3 1c-3-2-2-7-3-9-1 2-2 3-3 3v8H0V4h-6v5z',
      tone,
    ) +
    p(oval(6, -4, 1), INK) +
    p('M-1-5q4-1 4 4-4 1-4-4z', second),
  robot: (tone, second) =>
    p('M-8-9H8V3H-8zM-6 4H6v7H-6z', tone) +
    p(oval(-3.5, -4, 2) + oval(3.5, -4, 2), PAPER) +
    line('M0-9v-4M-4 1h8', second, 1.4),
  car: (tone, second) =>
    p('M-13 4c0-5 3-5 5-5l4-6h8l5 6c3 0 4 1 4 5z', tone) +
    p(oval(-6, 5, 3.2) + oval(7, 5, 3.2), INK) +
    p('M-3-5h3v4h-6zM2-5h2l3 4h-5z', second),
  bus: (tone, second) =>
    p('M-11-10h22v19h-22z', tone) +
    p('M-9-8h4v4h-4zM-3-8h4v4h-4zM3-8h6v4h-6zM-9 0h4v4h-4zM-3 0h4v4h-4z', second) +
    p(oval(-6, 9, 2.6) + oval(6, 9, 2.6), INK),
  balloon: (tone, second) =>
    line('M0 6q3 4-1 8', second, 1.2) + p('M0-12c12 0 8 17 0 18-8-1-12-18 0-18z', tone),
  football: (tone, second) =>
    p(oval(0, 0, 10), tone) +
    p(star(0, 0, 5, 5, 0.81), second) +
    line('M0-5v-5M5-2l5-2M3 4l3 5M-3 4l-3 5M-5-2l-5-2', second, 1.2),
  babushka: (tone, second) =>
    p('M0-12c6 0 7 6 5 9 6 3 6 15-5 15s-11-12-5-15c-2-3-1-9 5-9z', tone) +
    p(oval(0, -6, 3.6), '#f7dcc4') +
    p(oval(0, 5, 3), second) +
    eyes(1.4, -6.5, 0.6),
  girl: (tone, second) =>
    p(oval(0, -3, 9, 8), '#6b4a3c') +
    p(oval(0, -1, 6.5, 7), '#f7dcc4') +
    p('M-7-4q7-8 14 0-7-2-14 0z', '#6b4a3c') +
    p(heart(7, -9, 3.5), tone) +
    eyes(2.5, 0, 0.9) +
    line('M-1.5 3.5q1.5 1 3 0', second, 0.9),
  lace: (tone) =>
    petals(10, 9, 3, tone) +
    `<circle r="8" fill="none" stroke="${tone}" stroke-width="1.5"/><circle r="3" fill="none" stroke="${tone}"/>`,
  teacup: (tone, second) =>
    p('M-9-5H7c0 9-3 12-8 12s-8-3-8-12zM-9 9H7v2H-9z', tone) +
    `<path d="M7-3q6 0 3 5-2 2-5 1" fill="none" stroke="${tone}" stroke-width="2"/>` +
    p(heart(-1, 0, 3), second),
  sock: (tone, second) =>
    p('M-5-8H4V3c5 1 7 3 6 6-1 2-12 2-14-2-1-3-1-9-1-15z', tone) + p('M-6-12H5v5H-6z', second),
  reindeer: (tone, second) =>
    line('M-4-5q-6-2-5-8M-7-9l-4-1M4-5q6-2 5-8M7-9l4-1', darker(tone, 0.2), 1.6) +
    p('M-6-6H6C9 4 4 12 0 12S-9 4-6-6z', tone) +
    eyes(3, -1) +
    p(oval(0, 8, 2.6), second),
  snowman: (_tone, second) =>
    p(oval(0, 5, 8) + oval(0, -6, 5.5), PAPER) +
    p('M-5-11H5v-2H3v-4h-6v4h-2z', INK) +
    p('M-6-2q6 3 12 0v3q-6 3-12 0z', second) +
    eyes(2, -7, 0.9) +
    p('M0-6l4 1-4 1z', '#e18d4a'),
  palm: (tone, second) =>
    line('M0 12Q3 2 0-4', second, 2.4) +
    p(
      'M0-4C-4-12-11-9-13-4c5-2 9-2 13 0C4-12 11-9 13-4 8-6 4-6 0-4zM0-4c-6 0-9 4-9 9 4-3 7-6 9-9 6 0 9 4 9 9-4-3-7-6-9-9z',
      tone,
    ),
  icecream: (tone, second) =>
    p('M-6 0H6L0 13z', second) + p(`${oval(0, -4, 7)}`, tone) + p(oval(2, -10, 2.4), '#c8473f'),
} as const satisfies Record<string, Motif>;

export type MotifName = keyof typeof MOTIFS;
