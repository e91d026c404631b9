import { LINE_CLASSES, type LineClass } from './classify-line.ts';
import type { Derived } from './derive-goods.ts';
import type { ImportReport } from './import-report.ts';

const mostKeptShown = 20;

/** What was read and why lines were left: counts that add up to the lines of the file. */
export function describeReading({ lines, goods, codesWithoutSale }: Derived): string {
  const all = Object.values(lines).reduce((sum, count) => sum + count, 0);
  const skipped = (Object.keys(LINE_CLASSES) as LineClass[]).filter(
    (one) => one !== 'sale' && lines[one] > 0,
  );
  const variants = goods.reduce((sum, one) => sum + one.variants.length, 0);
  return [
    `${count(all)} lines read.`,
    row(
      lines.sale,
      `lines of ${LINE_CLASSES.sale}: ${count(goods.length)} products, ${count(variants)} variants`,
    ),
    ...skipped.map((one) => row(lines[one], `skipped: ${LINE_CLASSES[one]}`)),
    ...(codesWithoutSale > 0
      ? [
          `${count(codesWithoutSale)} codes were never sold for a price, so there is nothing to sell them for.`,
        ]
      : []),
  ].join('\n');
}

/** What the import wrote, and what it left as the owner has it. */
export function describeImport(report: ImportReport): string {
  const { productsAdded, variantsAdded, productsUpdated, pricesUpdated, productsUnchanged, kept } =
    report;
  const hasChanged = productsAdded + variantsAdded + productsUpdated + pricesUpdated > 0;
  const lines = hasChanged
    ? [
        `Added ${count(productsAdded)} products and ${count(variantsAdded)} variants; updated ${count(productsUpdated)} products and ${count(pricesUpdated)} prices; ${count(productsUnchanged)} products were up to date.`,
      ]
    : [`Nothing to change: all ${count(productsUnchanged)} products are up to date.`];
  if (kept.length > 0) {
    lines.push(`Kept ${count(kept.length)} changes of the owner's:`);
    for (const { slug, what, owners, imports } of kept.slice(0, mostKeptShown)) {
      lines.push(`  ${slug}, ${what}: stays '${short(owners)}'; the file says '${short(imports)}'`);
    }
    if (kept.length > mostKeptShown) lines.push(`  and ${count(kept.length - mostKeptShown)} more`);
  }
  return lines.join('\n');
}

function row(number: number, text: string): string {
  return `${count(number).padStart(9)}  ${text}`;
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
