import type { Goods } from './goods.ts';

const AT_LEAST_OF_EACH_CATEGORY = 60;

/**
 * The goods that a shop would show: known by their title for what they are, with a title that fits
 * under a picture, sold a few times at least. The best of each department first, so that every
 * department has something to show, then whatever sold most often.
 */
export function chooseDemoGoods(goods: readonly Goods[], howMany: number): Goods[] {
  const presentable = goods.filter(isPresentable);
  const taken = new Set<Goods>();
  for (const ofCategory of Map.groupBy(presentable, ({ category }) => category).values()) {
    for (const one of ofCategory.slice(0, AT_LEAST_OF_EACH_CATEGORY)) taken.add(one);
  }
  for (const one of presentable) {
    if (taken.size >= howMany) break;
    taken.add(one);
  }
  const titles = new Set<string>();
  return presentable.filter((one) => {
    const isTwin = titles.has(one.title);
    if (taken.has(one)) titles.add(one.title);
    return taken.has(one) && !isTwin;
  });
}

function isPresentable({ title, kind, timesSold, variants }: Goods): boolean {
  return (
    timesSold >= 10 &&
    kind !== 'parcel' &&
    title.length >= 6 &&
    title.length <= 44 &&
    !/[*?!"#]|\bashtray|\bbooze|\bpack of \d+ in/i.test(title) &&
    variants.length <= 12 &&
    variants.every(({ pence }) => pence >= 12)
  );
}
