import { toneOf } from '../colours.ts';
import { deterministic, pick } from '../deterministic.ts';
import { n } from './paths.ts';
import { Pen } from './pen.ts';
import { drawScene, groundShadow, paperOf } from './scenes.ts';
import { type Theme, themeOf } from './themes.ts';
import { thingOf } from './things.ts';
import { GLASS, lightness, mix, PAPER, SLATE, WICKER, WOOD, ZINC } from './tones.ts';

export interface PictureFacts {
  title: string;
  /** Seeds everything that varies; any stable name of the product will do. */
  sku: string;
  /** A department's slug; an unknown one gets the papers of 'odds-and-ends'. */
  category: string;
  /** One of `KINDS`; an unknown one is drawn as a parcel. */
  kind: string;
  /** Colour words such as 'red' and 'sky blue', and words of a pattern such as 'retrospot'. */
  colours: readonly string[];
}

/**
 * An illustration of 400 × 400 of what the product is: an SVG that stands alone, with no script, no
 * font and nothing from elsewhere. The same facts always give the same bytes.
 */
export function drawPicture(facts: PictureFacts): string {
  const pen = penFor(facts);
  const thing = thingOf(facts.kind);
  const stance = thing.stanceFor?.(pen) ?? thing.stance;
  const paper = paperOf(facts.category, pen);
  const scene = drawScene(stance, paper, pen);
  const drawn = thing.draw(pen);

  const size = stance === 'stand' ? pen.between(1.08, 1.16) : pen.between(0.92, 1.02);
  const turn =
    stance === 'lie' ? pen.between(-7, 7) : stance === 'hang' ? pen.between(-1.2, 1.2) : 0;
  const [x, y] =
    stance === 'stand' ? [pen.between(-8, 8), 10] : [pen.between(-6, 6), pen.between(-5, 5)];
  const anchor = stance === 'stand' ? 316 : stance === 'hang' ? 0 : 205;
  const placed =
    `<g transform="translate(${n(200 + x)} ${n(anchor + y)})${turn ? ` rotate(${n(turn)})` : ''} scale(${Math.round(size * 100) / 100}) translate(-200 ${-anchor})"` +
    `${stance === 'stand' ? '' : ` filter="url(#${pen.define('w', stance === 'lie' ? lyingShadow : hangingShadow)})"`}>` +
    `${stance === 'stand' ? groundShadow((thing.width ?? 80) * 1.12, 317) : ''}${drawn}</g>`;

  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 400"><defs>${pen.defs}</defs>${scene}${placed}</svg>`;
}

/** A pen that draws in the tones and with the pattern that a product's words ask for. */
export function penFor({ title, sku, colours }: Omit<PictureFacts, 'category' | 'kind'>): Pen {
  const theme = themeOf([title, ...colours.filter((word) => !toneOf(word))].join(' '));
  return new Pen({ seed: sku, title, theme, ...tonesFor(title, sku, theme, colours) });
}

export const lyingShadow = (id: string) =>
  `<filter id="${id}" x="-10%" y="-10%" width="125%" height="125%"><feDropShadow dx="3" dy="5" stdDeviation="4" flood-color="#2e2320" flood-opacity=".2"/></filter>`;
export const hangingShadow = (id: string) =>
  `<filter id="${id}" x="-10%" y="-10%" width="130%" height="130%"><feDropShadow dx="8" dy="10" stdDeviation="6" flood-color="#2e2320" flood-opacity=".17"/></filter>`;

type Pair = readonly [base: string, second: string];

/** Pairs that look well together, for things whose titles name no colour. */
const PAIRS: readonly [Pair, ...Pair[]] = [
  ['#c9766a', '#f3e3cf'],
  ['#9db08f', '#f4ead6'],
  ['#7c98b3', '#f2dfc9'],
  ['#dcb667', '#7b8fa6'],
  ['#a9c6c3', '#c9766a'],
  ['#e0b1a4', '#7f9a8f'],
  ['#b6a6c2', '#f3e2c4'],
  ['#cd8a68', '#f1e6d3'],
  ['#f0e4cc', '#c0625a'],
  ['#6f8f8c', '#edd9a8'],
];

/** Pale grounds: mixed into a print's own they keep it clean, where two full colours would turn to mud. */
const GROUNDS: readonly [string, ...string[]] = [
  '#f6ecda',
  '#e6efe9',
  '#f7e3dc',
  '#e4ecf3',
  '#f4ecc9',
  '#efe5f0',
];

const MATERIALS: [RegExp, string][] = [
  [/zinc|\bmetal\b|aluminium|\bwire\b/, ZINC],
  [/wicker|raffia|bamboo/, WICKER],
  [/enamel/, '#f0e6d0'],
  [/\bwood(?:en)?\b/, WOOD],
  [/slate/, SLATE],
  [/porcelain|ceramic|cornice|lace/, '#f3ece0'],
  [/glass/, GLASS],
  [/silver/, '#b9bfc6'],
];

function tonesFor(title: string, sku: string, theme: Theme, colours: readonly string[]) {
  const named = colours.map(toneOf).filter((tone) => tone !== undefined);
  const [base, other] = named;
  const [pairBase, pairSecond] = pick(PAIRS, deterministic(`tones of ${sku}`));
  if (base) {
    const contrast = lightness(base) > 0.78 ? '#c0625a' : PAPER;
    return {
      base,
      second: other ?? (theme.pattern === 'spots' || !theme.tones ? contrast : theme.tones[1]),
      named: true,
      coloured: true,
    };
  }
  if (theme.tones) {
    // A themed pattern keeps its colours, but not two products of one theme the very same ground.
    const isPrint = theme.pattern === 'scatter' || theme.pattern === 'sprigs';
    const ground = pick(GROUNDS, deterministic(`ground of ${sku}`));
    const base = isPrint ? mix(theme.tones[0], ground, 0.4) : theme.tones[0];
    return { base, second: theme.tones[1], named: true, coloured: false };
  }
  const words = title.toLowerCase();
  const material = MATERIALS.find(([word]) => word.test(words))?.[1];
  return {
    base: material ?? pairBase,
    second: material ? pairBase : pairSecond,
    named: false,
    coloured: false,
  };
}
