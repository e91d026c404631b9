import { categoryOf, kindOf } from './kinds.ts';
import { classifyLine, type LineClass } from './classify-line.ts';
import { coloursOf, withoutColours } from './colours.ts';
import { describeGoods, type Period, periodOf } from './describe-goods.ts';
import { deterministic } from './deterministic.ts';
import type { Goods, GoodsVariant } from './goods.ts';
import { groupVariants } from './group-variants.ts';
import { readableTitle } from './readable-title.ts';
import { themeOf } from './pictures/themes.ts';
import type { RetailLine } from './retail-line.ts';

export interface Derived {
  goods: Goods[];
  /** Every line of the file is in exactly one of these counts. */
  lines: Record<LineClass, number>;
  /** Codes that stand on lines of the file but were never sold for a price: they make no goods. */
  codesWithoutSale: number;
}

/** Lines to goods, in one go. A file is better fed line by line to `gatherGoods`. */
export function deriveGoods(lines: Iterable<RetailLine>): Derived {
  const gathering = gatherGoods();
  for (const line of lines) gathering.add(line);
  return gathering.finish();
}

interface Gathered {
  titles: Map<string, number>;
  prices: Map<number, number>;
  timesSold: number;
  since: string;
}

/**
 * Takes line after line and keeps counts only, so that a file of any length fits in memory.
 *
 * - Title: of the spellings of real sales, made readable first, the most frequent; among equals the
 *   longer, then the alphabetically first.
 * - Price: the one charged on most lines of real sales; among equals the higher, since the other
 *   prices of a code are mostly discounts for quantity.
 *
 * Why, and what was rejected: docs/decisions/goods-from-sales.md.
 */
export function gatherGoods() {
  const codes = new Map<string, Gathered>();
  const codesSeen = new Set<string>();
  const lines: Record<LineClass, number> = {
    sale: 0,
    return: 0,
    bad_debt: 0,
    not_goods: 0,
    no_description: 0,
    note: 0,
    fraction_of_a_penny: 0,
    write_off: 0,
    free: 0,
  };
  const readable = new Map<string, string>();
  let first = '';
  let last = '';

  return {
    add(line: RetailLine): void {
      const lineClass = classifyLine(line);
      lines[lineClass] += 1;
      if (lineClass === 'not_goods' || lineClass === 'bad_debt') return;
      codesSeen.add(line.code);
      if (lineClass !== 'sale' || line.unitPence === null) return;

      let title = readable.get(line.description);
      if (title === undefined)
        readable.set(line.description, (title = readableTitle(line.description)));
      let code = codes.get(line.code);
      if (!code)
        codes.set(
          line.code,
          (code = { titles: new Map(), prices: new Map(), timesSold: 0, since: line.soldAt }),
        );
      code.timesSold += 1;
      if (line.soldAt < code.since) code.since = line.soldAt;
      if (first === '' || line.soldAt < first) first = line.soldAt;
      if (line.soldAt > last) last = line.soldAt;
      code.titles.set(title, (code.titles.get(title) ?? 0) + 1);
      code.prices.set(line.unitPence, (code.prices.get(line.unitPence) ?? 0) + 1);
    },

    finish(): Derived {
      const single = [...codes].map(([sku, { titles, prices, timesSold, since }]) => ({
        sku,
        title: mostFrequent(titles, (a, b) => b.length - a.length || (a < b ? -1 : 1)),
        pence: mostFrequent(prices, (a, b) => b - a),
        timesSold,
        since: since.slice(0, 10),
      }));
      // Sorted before grouping, so that the result does not hang on the order of the file's lines.
      single.sort((a, b) => b.timesSold - a.timesSold || (a.sku < b.sku ? -1 : 1));
      const period = periodOf(first, last);
      const goods = groupVariants(single).map(({ template, members }) =>
        toGoods(
          template,
          members.map(({ of, option }) => ({ ...of, option })),
          period,
        ),
      );
      goods.sort((a, b) => b.timesSold - a.timesSold || (a.sku < b.sku ? -1 : 1));
      return { goods, lines, codesWithoutSale: codesSeen.size - codes.size };
    },
  };
}

interface Member {
  sku: string;
  title: string;
  pence: number;
  timesSold: number;
  since: string;
  option: string;
}

function toGoods(title: string, members: Member[], period: Period): Goods {
  const [first] = members;
  if (!first) throw new Error(`'${title}' has no variant`);
  // The full title of a variant knows more than the shared one: 'red' makes a clock a red clock.
  const kind = kindOf(title) === 'parcel' ? kindOf(first.title) : kindOf(title);
  const facts = {
    sku: first.sku,
    title,
    category: categoryOf(first.title, kind),
    kind,
    colours: looksOf(first, members.length > 1),
    timesSold: members.reduce((sum, { timesSold }) => sum + timesSold, 0),
    since: members.map(({ since }) => since).toSorted()[0] ?? first.since,
    variants: members.map(({ sku, option, pence, timesSold }): GoodsVariant => ({
      sku,
      option,
      pence,
      timesSold,
      onHand: firstStock(sku, timesSold),
    })),
  };
  return { ...facts, description: describeGoods(facts, period) };
}

/** The colours it is drawn in and, where designs are variants, the design: 'jumbo bag' is drawn spotted. */
function looksOf({ title, option }: Member, hasSiblings: boolean): string[] {
  const design = hasSiblings ? withoutColours(option) : '';
  const isDrawn = themeOf(design).pattern !== 'plain';
  return [...coloursOf(title), ...(isDrawn ? [design] : [])];
}

/**
 * Pieces on the shelf when the shop opens: the file knows sales but no stock. About one variant in
 * thirty is sold out and one in fifteen nearly, so that a shop shows both; the rest have more the
 * oftener they sell.
 */
export function firstStock(sku: string, timesSold: number): number {
  const random = deterministic(`stock of ${sku}`);
  const luck = random();
  if (luck < 0.03) return 0;
  if (luck < 0.1) return 1 + Math.floor(random() * 4);
  return 8 + Math.floor(random() * (20 + Math.sqrt(timesSold) * 6));
}

function mostFrequent<T>(counts: Map<T, number>, amongEquals: (a: T, b: T) => number): T {
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || amongEquals(a, b));
  if (!best) throw new Error('nothing was counted');
  return best[0];
}
