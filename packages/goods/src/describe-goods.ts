import { deterministic, pick } from './deterministic.ts';
import type { Goods } from './goods.ts';
import { CATEGORY_LINES, KIND_LINES } from './kind-words.ts';

/**
 * A short text from what the file tells of a product and from what is true of anything of its kind.
 * The same product always gets the same text; nothing is said that its titles do not say.
 */
export function describeGoods(goods: Facts, period: Period): string {
  const random = deterministic(`text of ${goods.sku}`);
  const sentences = [kindLine(goods, random)];
  const facts = [
    optionsLine(goods, random),
    piecesLine(goods, random),
    materialLine(goods, random),
  ];
  for (const fact of facts) if (fact) sentences.push(fact);
  // Some begin with the fact, most with what the thing is for.
  if (sentences.length > 1 && random() < 0.4) sentences.reverse();
  sentences.push(soldLine(goods, period, random));
  return sentences.join(' ');
}

type Facts = Omit<Goods, 'description'>;
type Random = () => number;

function kindLine({ kind, category }: Facts, random: Random): string {
  return pick(KIND_LINES[kind] ?? CATEGORY_LINES[category], random);
}

function optionsLine({ variants }: Facts, random: Random): string | undefined {
  if (variants.length < 2) return undefined;
  const options = listed(variants.map(({ option }) => inSentence(option)));
  const number = NUMBERS[variants.length] ?? String(variants.length);
  return pick(
    [
      `Choose from ${number}: ${options}.`,
      `There are ${number} of them: ${options}.`,
      `In ${number} versions: ${options}.`,
    ],
    random,
  );
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function piecesLine({ title }: Facts, random: Random): string | undefined {
  const pieces =
    /\b(?:set|pack|box|bundle) of (\d+)\b/i.exec(title)?.[1] ?? /\b(\d+)-piece\b/i.exec(title)?.[1];
  if (pieces === undefined || Number(pieces) < 2) return undefined;
  return pick(
    [
      `You get ${pieces} of them.`,
      `${pieces} in all.`,
      `Comes as a set of ${pieces}.`,
      `Sold together, ${pieces} at a time.`,
    ],
    random,
  ).replace('You get', /-piece/.test(title) ? 'You get all' : 'You get');
}

const MATERIALS: [RegExp, string][] = [
  [/\bwood(?:en)?\b/, 'wood'],
  [/\bceramic\b/, 'ceramic'],
  [/\bporcelain\b/, 'porcelain'],
  [/\bbone china\b/, 'bone china'],
  [/\bglass\b/, 'glass'],
  [/\bzinc\b/, 'zinc'],
  [/\benamel\b/, 'enamel'],
  [/\bmetal\b/, 'metal'],
  [/\b(?:feltcraft|felt)\b/, 'felt'],
  [/\bcotton\b/, 'cotton'],
  [/\bwicker\b/, 'wicker'],
  [/\bnatural slate\b|\bslate (?:tile|heart|rect)/, 'slate'],
  [/\bacrylic\b/, 'acrylic'],
  [/\bsilk\b/, 'silk'],
  [/\bcast iron\b/, 'cast iron'],
  [/\bwire\b/, 'wire'],
];

function materialLine({ title, variants }: Facts, random: Random): string | undefined {
  if (variants.length > 1) return undefined;
  const words = title.toLowerCase();
  const made = MATERIALS.filter(([word]) => word.test(words)).map(([, material]) => material);
  if (made.length === 0) return undefined;
  const what = listed(made);
  return pick(
    [`In ${what}.`, `The material: ${what}.`, `${capital(what)}, as its name says.`],
    random,
  );
}

/** The months that the file's sales are of, in words. */
export interface Period {
  from: string;
  to: string;
  months: string;
}

/** From the first and the last moment of a sale, `YYYY-MM-DD …`. */
export function periodOf(first: string, last: string): Period {
  const [from, to] = [first, last].map((moment) => new Date(`${moment.slice(0, 7)}-01T00:00:00Z`));
  if (!from || !to || Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) {
    return { from: '', to: '', months: '' };
  }
  const name = new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const number =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  const months = number === 1 ? 'month' : `${NUMBERS[number] ?? number} months`;
  return { from: name.format(from), to: name.format(to), months };
}

/** `timesSold` counts lines of invoices, so 'times' is exact. */
function soldLine({ timesSold }: Facts, { from, to, months }: Period, random: Random): string {
  const times = timesSold === 1 ? 'once' : timesSold === 2 ? 'twice' : `${count(timesSold)} times`;
  if (timesSold >= 700) {
    return pick(
      [
        `One of the most wanted things in the shop: sold ${times} from ${from} to ${to}.`,
        `A favourite, sold ${times} in ${months}.`,
        `It was sold ${times} between ${from} and ${to}, and few things were sold more often.`,
      ],
      random,
    );
  }
  return pick(
    [
      `Sold ${times} between ${from} and ${to}.`,
      `From ${from} to ${to} it was sold ${times}.`,
      `It found a home ${times} in the ${months} to ${to}.`,
      `Chosen ${times} from ${from} to ${to}.`,
    ],
    random,
  );
}

function count(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}

function listed(words: string[]): string {
  if (words.length > 8) return `${words.slice(0, 7).join(', ')} and ${words.length - 7} more`;
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** 'Hot pink' is 'hot pink' within a sentence; names and single letters keep their capitals. */
function inSentence(option: string): string {
  const known =
    /^(?:English|French|Danish|Victorian|Edwardian|Scandinavian|Christmas|Easter|I |Union|[A-Z]$)/;
  return known.test(option) ? option : option.charAt(0).toLowerCase() + option.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
