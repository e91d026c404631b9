import type { RetailLine } from './retail-line.ts';

/** What a line of the retail file is, in the order in which it is asked. */
export const LINE_CLASSES = {
  sale: 'goods sold',
  return: 'returns (invoice begins with C)',
  bad_debt: 'bad-debt adjustments (invoice begins with A)',
  not_goods: 'not goods (postage, fees, vouchers, samples, manual entries)',
  no_description: 'no description',
  note: "notes in place of a description ('damaged', '?', 'wrong code')",
  fraction_of_a_penny: 'price with a fraction of a penny',
  write_off: 'stock written off (negative quantity on an invoice)',
  free: 'given away (price 0)',
} as const;

export type LineClass = keyof typeof LINE_CLASSES;

/** Only sales make goods and prices. Everything else is counted and left. */
export function classifyLine(line: RetailLine): LineClass {
  if (line.invoice.startsWith('A')) return 'bad_debt';
  if (isNotGoods(line)) return 'not_goods';
  if (line.invoice.startsWith('C')) return 'return';
  if (line.description === '') return 'no_description';
  if (isNote(line)) return 'note';
  if (line.unitPence === null) return 'fraction_of_a_penny';
  if (line.quantity <= 0) return 'write_off';
  if (line.unitPence <= 0) return 'free';
  return 'sale';
}

const CODES_THAT_ARE_NOT_GOODS = new Set([
  'POST',
  'DOT',
  'M',
  'C2',
  'C3',
  'D',
  'S',
  'B',
  'CRUK',
  'BANK CHARGES',
  'AMAZONFEE',
]);

function isNotGoods({ code, description }: RetailLine): boolean {
  return (
    CODES_THAT_ARE_NOT_GOODS.has(code) ||
    code.startsWith('GIFT_') ||
    /\bgift voucher\b/i.test(description) ||
    // 23444 is a stock code like any other, and yet postage.
    /^(next day carriage|postage|carriage|samples?|manual|discount)$/i.test(description)
  );
}

/**
 * The stock-keeper's remarks stand where a description should: in small letters, where goods are in
 * capitals. Letters are counted, since '3 TRADITIONAl BISCUIT CUTTERS' is a typing error only; a few
 * goods are written With Capitals Like This, and are goods where somebody paid for them.
 */
function isNote({ description, quantity, unitPence }: RetailLine): boolean {
  const small = description.match(/[a-z]/g)?.length ?? 0;
  const capital = description.match(/[A-Z]/g)?.length ?? 0;
  if (small === 0)
    return (
      capital === 0 ||
      /^\W*(DAMAGE[SD]?|WRONG( CODE)?|LOST|MISSING|FOUND|CHECK)\W*$/.test(description)
    );
  if (small <= capital) return false;
  const paid = quantity > 0 && unitPence !== null && unitPence > 0;
  return !(paid && /^\W?([A-Z][\w.']*\s+){2,}[A-Z][\w.']*$/.test(description));
}
