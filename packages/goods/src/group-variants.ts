import { COLOUR_RUN } from './colours.ts';
import { kindOf } from './kinds.ts';

/** One code of the file with its readable title. */
export interface Titled {
  sku: string;
  title: string;
}

/** Codes that are one product; `template` is the title without the words in which they differ. */
export interface Group<T extends Titled> {
  template: string;
  members: { of: T; option: string }[];
}

/**
 * Puts together codes whose titles are the same but for one colour, one size, or, where the codes too
 * are the same but for their letters (84029E, 84029G), one design of up to three words. Everything
 * else stays a product of its own: a wrong pair is worse for a shop than two products.
 */
export function groupVariants<T extends Titled>(goods: readonly T[]): Group<T>[] {
  const groups: Group<T>[] = [];
  let rest = withoutTwins(goods);
  const twins = goods.filter((one) => !rest.includes(one));

  for (const cut of [cutColour, cutSize]) {
    const cuts = rest.flatMap((of) => {
      const found = cut(of.title);
      return found ? [{ of, ...found }] : [];
    });
    for (const [template, alike] of Map.groupBy(cuts, (one) => one.template)) {
      if (alike.length < 2) continue;
      const members = alike.map(({ of, option }) => ({ of, option: asTitle(option) }));
      groups.push({ template: asTitle(template), members });
    }
    rest = rest.filter(
      (one) => !groups.some(({ members }) => members.some(({ of }) => of === one)),
    );
  }

  for (const alike of Map.groupBy(rest, ({ sku }) => stemOf(sku)).values()) {
    groups.push(...groupDesigns(alike));
  }
  for (const one of twins) groups.push({ template: one.title, members: [{ of: one, option: '' }] });
  return groups;
}

/** Two codes with one title would be two variants of one name: the first of them is kept. */
function withoutTwins<T extends Titled>(goods: readonly T[]): T[] {
  const seen = new Set<string>();
  return goods.filter(({ title }) => !seen.has(title) && seen.add(title));
}

interface Cut {
  template: string;
  option: string;
}

const ONE_COLOUR_RUN = new RegExp(`(?<![\\w/])${COLOUR_RUN}(?: colour)?(?![\\w/])`, 'gi');
// Words after which a colour is not the colour of the thing, or is a scent or a filling.
const NOT_A_COLOUR =
  /\b(?:scent|scented|incense|milk|white chocolate|orange scented|set of \d+ [a-z]+ scent)\b/i;

function cutColour(title: string): Cut | undefined {
  if (NOT_A_COLOUR.test(title)) return undefined;
  return cutOnce(title, ONE_COLOUR_RUN);
}

const ONE_SIZE = /(?<![\w/])(?:extra large|small|medium|large|mini|giant|big|tall)(?![\w/])/gi;

function cutSize(title: string): Cut | undefined {
  return cutOnce(title, ONE_SIZE);
}

function cutOnce(title: string, pattern: RegExp): Cut | undefined {
  const [found, another] = [...title.matchAll(pattern)];
  if (!found || another) return undefined;
  // The gap stays as two spaces, so that 'red box' and 'box red' are not one product.
  const template = `${title.slice(0, found.index).trim()}  ${title.slice(found.index + found[0].length).trim()}`;
  if (wordsOf(template).length < 2) return undefined;
  return { template, option: found[0] };
}

function groupDesigns<T extends Titled>(alike: readonly T[]): Group<T>[] {
  const groups: Group<T>[] = [];
  let rest = [...alike];
  while (rest.length > 1) {
    const best = bestTemplate(rest);
    if (!best) break;
    groups.push(best);
    const taken = new Set(best.members.map(({ of }) => of));
    rest = rest.filter((one) => !taken.has(one));
  }
  for (const one of rest) groups.push({ template: one.title, members: [{ of: one, option: '' }] });
  return groups;
}

/** Every title with one to three neighbouring words taken out, and the gap most titles share. */
function bestTemplate<T extends Titled>(goods: readonly T[]): Group<T> | undefined {
  const byTemplate = new Map<string, { of: T; option: string }[]>();
  for (const of of goods) {
    const words = of.title.split(' ');
    for (let length = 1; length <= 3; length++) {
      for (let from = 0; from + length <= words.length; from++) {
        const left = [...words.slice(0, from), ...words.slice(from + length)];
        if (wordsOf(left.join(' ')).length < 2) continue;
        const template = `${words.slice(0, from).join(' ')}  ${words.slice(from + length).join(' ')}`;
        const option = words.slice(from, from + length).join(' ');
        if (/\d/.test(option)) continue;
        const key = template.toLowerCase();
        byTemplate.set(key, [...(byTemplate.get(key) ?? []), { of, option }]);
      }
    }
  }
  let best: { template: string; members: { of: T; option: string }[] } | undefined;
  for (const [template, members] of byTemplate) {
    if (members.length < 2 || !areDesignsOfOneThing(template, members)) continue;
    const longer = (one: typeof members) => one.reduce((sum, { option }) => sum + option.length, 0);
    if (
      !best ||
      members.length > best.members.length ||
      (members.length === best.members.length && longer(members) < longer(best.members))
    ) {
      best = { template, members };
    }
  }
  if (!best) return undefined;
  const [first] = best.members;
  if (!first) return undefined;
  const at = best.template.indexOf('  ');
  const gap = first.option.length;
  const title = first.of.title;
  const start = at === 0 ? 0 : at + 1;
  return {
    template: asTitle(`${title.slice(0, start)}${title.slice(start + gap)}`),
    members: best.members.map(({ of, option }) => ({ of, option: asTitle(option) })),
  };
}

/** The words left must still say what it is: 'English rose' is neither secateurs nor spirit level. */
function areDesignsOfOneThing(
  template: string,
  members: { of: Titled; option: string }[],
): boolean {
  const kind = kindOf(template);
  if (kind === 'parcel') return false;
  return (
    members.every(({ of }) => kindOf(of.title) === kind) &&
    new Set(members.map(({ of }) => of)).size === members.length &&
    new Set(members.map(({ option }) => option.toLowerCase())).size === members.length
  );
}

function wordsOf(text: string): string[] {
  return text
    .split(/\W+/)
    .filter((word) => word.length > 2 && !/^(?:set|with|and|the|for|design)$/i.test(word));
}

function stemOf(sku: string): string {
  return /^(\d{5})[A-Z]{1,2}$/.exec(sku)?.[1] ?? sku;
}

function asTitle(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/^[\s,"]+|[\s,/-]+$/g, '')
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
