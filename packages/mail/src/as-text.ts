import { formatMoney } from '@stockroom/contract/money';
import type { OrderMailData } from '@stockroom/contract/mail';
import { addressLines } from './address-lines.ts';
import type { Block, Letter } from './letter.ts';
import { oneLine } from './one-line.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { lineName, orderSums } from './order-sums.ts';

/** Narrow enough to stay whole when it is quoted in an answer. */
const width = 68;

/** For readers without HTML: set by hand, not what is left of the HTML. */
export function asText(letter: Letter, publicUrl: string): string {
  const parts = [
    oneLine(letter.heading),
    // A link repeats what its button says, which here is an address already.
    ...letter.blocks
      .filter(({ block }) => block !== 'link')
      .map((block) => blockAsText(block, publicUrl)),
    `--\n${wrap(letter.shopName)}\n${wrap(letter.footer)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockAsText(block: Block, publicUrl: string): string {
  switch (block.block) {
    case 'paragraph':
    case 'note':
      return wrap(block.text);
    case 'button':
    case 'link':
      // Alone on its line, so that a mail program takes all of it for the link.
      return `${oneLine(block.label)}:\n${publicUrl}${block.path}`;
    case 'outside':
      return `${oneLine(block.label)}:\n${oneLine(block.url)}`;
    case 'prose':
      return proseAsText(block.text, width);
    case 'quote':
      return [
        wrap(block.heading),
        ...proseAsText(block.text, width - 2)
          .split('\n')
          .map((line) => `> ${line}`.trimEnd()),
      ].join('\n');
    case 'order':
      return orderAsText(block.order);
    case 'address':
      return [block.heading, ...addressLines(block.address), ...block.more].map(oneLine).join('\n');
  }
}

function proseAsText(text: string, columns: number): string {
  return paragraphsOf(text)
    .map((lines) => lines.flatMap((line) => wrapTo(line, columns)).join('\n'))
    .join('\n\n');
}

function orderAsText(order: OrderMailData): string {
  const rule = '-'.repeat(width);
  return [
    rule,
    ...order.lines.map((line) =>
      row(`${line.quantity} x ${oneLine(lineName(line))}`, formatMoney(line.amount)),
    ),
    rule,
    ...orderSums(order).map((sum) => row(oneLine(sum.label), sum.amount)),
    rule,
  ].join('\n');
}

/** A text and an amount at the far end of its last line. */
function row(text: string, amount: string): string {
  const lines = wrapTo(text, width - amount.length - 2);
  const last = lines.pop() ?? '';
  return [...lines, last.padEnd(width - amount.length) + amount].join('\n');
}

function wrap(text: string): string {
  return wrapTo(oneLine(text), width).join('\n');
}

function wrapTo(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
