/**
 * Colour words as they stand in titles, and the soft tone each is drawn in. Longer names come before
 * the words they contain ('sky blue' before 'blue').
 */
const TONES = {
  multicolour: '#d98f6c',
  'eau de nil': '#a9cbb7',
  'hot pink': '#d9578a',
  'baby pink': '#f3c1c8',
  'light pink': '#f1bcc5',
  'soft pink': '#f1c3c8',
  'rose pink': '#e3a3a6',
  'sky blue': '#a9cce0',
  'baby blue': '#b5d3e6',
  'light blue': '#a8c9df',
  'pale blue': '#b9d3e2',
  'midnight blue': '#37476b',
  'dark blue': '#3d5375',
  'mint green': '#aad4be',
  'lime green': '#b5c964',
  'light green': '#b4cf9f',
  'olive green': '#8d9156',
  red: '#c8473f',
  burgundy: '#86343f',
  ruby: '#a8324a',
  raspberry: '#b53a62',
  coral: '#e88973',
  peach: '#f2bd9d',
  pink: '#e59aab',
  fuchsia: '#cf4c8b',
  orange: '#e18d4a',
  amber: '#d99a3d',
  yellow: '#eac65d',
  gold: '#cfa94f',
  mint: '#a9d5c1',
  green: '#7da57f',
  olive: '#8d9156',
  pistachio: '#b5c99a',
  turquoise: '#62b3b2',
  aqua: '#83c4c6',
  blue: '#6a93b9',
  navy: '#3d4f70',
  lilac: '#bca6cf',
  lavender: '#a99cc9',
  amethyst: '#9378b0',
  purple: '#8a6ba3',
  chocolate: '#6b4a3c',
  brown: '#8c6750',
  copper: '#b9744f',
  bronze: '#9c7a4d',
  natural: '#d9bf95',
  ivory: '#f1e8d3',
  cream: '#f2e5c4',
  white: '#f8f5ee',
  clear: '#dbe8ea',
  silver: '#b9bfc6',
  zinc: '#a9b1b5',
  grey: '#a3a7ab',
  black: '#3b3a40',
} as const;

export type Colour = keyof typeof TONES;

export function toneOf(colour: string): string | undefined {
  return TONES[colour as Colour];
}

const ANY_COLOUR = new RegExp(`\\b(${Object.keys(TONES).join('|')})s?\\b`, 'g');

/** Colour words of a title in the order in which they stand, each once. */
export function coloursOf(title: string): Colour[] {
  const found = title.toLowerCase().matchAll(ANY_COLOUR);
  return [...new Set([...found].map(([, word]) => word as Colour))];
}

/** 'Red retrospot' is 'retrospot'; nothing is left of 'Green and cream'. */
export function withoutColours(option: string): string {
  return option
    .toLowerCase()
    .replace(ANY_COLOUR, ' ')
    .replace(/\band\b|\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Source of a pattern for one run of colours: 'red', 'hot pink', 'red/white', 'green and cream'. */
export const COLOUR_RUN = (() => {
  const one = `(?:${Object.keys(TONES).join('|')})`;
  return `${one}(?:(?:/| and | )${one})*`;
})();
