import { readFile } from 'node:fs/promises';

/** A post of the demo shop. Its text is `packages/goods/journal/<slug>.md`. */
export interface DemoPost {
  slug: string;
  title: string;
  summary: string;
  tags: readonly string[];
  /** What the cover shows, for those who cannot see it; `covers.ts` says what is on it. */
  coverAlt: string;
  /** Days before the shop is opened at which it came out; negative: will come out; null: a draft. */
  daysAgo: number | null;
}

/** Each state that a post can have is there, so that the office of a demo shop shows it. */
export const demoPosts: readonly DemoPost[] = [
  {
    slug: 'bunting-without-a-ladder',
    title: 'Bunting, without a ladder',
    summary:
      'A royal wedding, a month of orders that should not have been there, and how to hang flags so that they look as if they were enjoying themselves.',
    tags: ['From the books', 'Parties'],
    coverAlt: 'Two lines of flags, plain and spotted, above a cake on a red stand.',
    daysAgo: 171,
  },
  {
    slug: 'jam-in-small-batches',
    title: 'Jam in small batches',
    summary:
      'One kilo of fruit, one of sugar, half an hour. Why a small pan makes better jam, and what to look at when you buy a jar.',
    tags: ['Kitchen', 'Craft'],
    coverAlt: 'Two jars of jam with printed lids and a candle in a glass, on a shelf.',
    daysAgo: 126,
  },
  {
    slug: 'three-tiers-and-a-reason-for-each',
    title: 'Three tiers, and a reason for each',
    summary:
      'A cake stand is furniture that pretends to be a plate. What goes on which level, how to stop it from wobbling, and when to use it.',
    tags: ['Kitchen', 'Tea'],
    coverAlt: 'A cake stand of three tiers with small cakes, between a teacup and a teapot.',
    daysAgo: 88,
  },
  {
    slug: 'in-praise-of-a-small-flame',
    title: 'In praise of a small flame',
    summary:
      'The T stands for tea. How a candle for keeping pots warm became the best light for an evening, and how to place three of them.',
    tags: ['Lights', 'At home'],
    coverAlt: 'T-lights burning in hanging holders of wire and glass, one of them a heart.',
    daysAgo: 54,
  },
  {
    slug: 'how-we-wrap-a-present',
    title: 'How we wrap a present',
    summary:
      'Less paper, one piece of tape, and a ribbon that does some work: the way we do it at the packing table.',
    tags: ['Wrapping', 'Craft'],
    coverAlt: 'A present in spotted paper, ribbons, twine and gift tags on a wooden table.',
    daysAgo: 26,
  },
  {
    slug: 'christmas-is-ordered-in-july',
    title: 'Christmas is ordered in July',
    summary:
      'We counted every Christmas thing in nine months of sales. The quietest month is April, and the surprise is in the middle of summer.',
    tags: ['From the books', 'Christmas'],
    coverAlt: 'A paper chain, cakes, a napkin, a bag and a tin heart, all with small fir trees.',
    daysAgo: 9,
  },
  {
    slug: 'four-herbs-and-no-garden',
    title: 'Four herbs and no garden',
    summary:
      'Two that drink and two that do not: what a window sill can grow, and how to pick it so that there is more tomorrow.',
    tags: ['Garden', 'Kitchen'],
    coverAlt: 'A zinc trough of green herbs, a plant growing in a tin, and a mug.',
    daysAgo: -4,
  },
  {
    slug: 'the-trouble-with-red-spots',
    title: 'The trouble with red spots',
    summary: '',
    tags: ['From the books'],
    coverAlt: 'A large and a small bag and a cake stand, all of them red with white spots.',
    daysAgo: null,
  },
];

export async function readDemoText({ slug }: Pick<DemoPost, 'slug'>): Promise<string> {
  return await readFile(new URL(`../../journal/${slug}.md`, import.meta.url), 'utf8');
}
