import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classifyLine, type LineClass } from './classify-line.ts';
import { readRetailFile } from './read-retail-file.ts';
import type { RetailLine } from './retail-line.ts';

function lineOf(changes: Partial<RetailLine>): RetailLine {
  return {
    at: 2,
    invoice: '536365',
    code: '85123A',
    description: 'WHITE HANGING HEART T-LIGHT HOLDER',
    quantity: 6,
    soldAt: '2010-12-01 08:26:00',
    unitPence: 255,
    customer: '17850',
    country: 'United Kingdom',
    ...changes,
  };
}

test.each<[string, Partial<RetailLine>, LineClass]>([
  ['a sale', {}, 'sale'],
  ['a typing error in capitals', { description: '3 TRADITIONAl BISCUIT CUTTERS  SET' }, 'sale'],
  ['goods In Title Case', { code: 'DCGS0066N', description: "Dad's Cab Electronic Meter" }, 'sale'],
  ['a return', { invoice: 'C536379', quantity: -1 }, 'return'],
  ['a bad debt', { invoice: 'A563186', code: 'B', unitPence: -1_106_206 }, 'bad_debt'],
  ['postage', { code: 'POST', description: 'POSTAGE' }, 'not_goods'],
  ['postage returned', { invoice: 'C1', code: 'POST', quantity: -1 }, 'not_goods'],
  [
    'postage with a code of goods',
    { code: '23444', description: 'Next Day Carriage' },
    'not_goods',
  ],
  [
    'a voucher',
    { code: 'GIFT_0001_20', description: 'Dotcomgiftshop Gift Voucher £20.00' },
    'not_goods',
  ],
  ['nothing said', { description: '', unitPence: 0 }, 'no_description'],
  ['damaged', { description: 'damaged', unitPence: 0, quantity: -3 }, 'note'],
  ['in capitals, too', { description: 'DAMAGED', unitPence: 0, quantity: -3 }, 'note'],
  ['a question', { description: '?', unitPence: 0, quantity: -3 }, 'note'],
  ['wrong code', { description: 'wrong code?', unitPence: 0 }, 'note'],
  ['a thousandth of a pound', { code: 'PADS', unitPence: null }, 'fraction_of_a_penny'],
  ['stock written off', { quantity: -10, unitPence: 0 }, 'write_off'],
  ['given away', { unitPence: 0 }, 'free'],
])('%s', (_, changes, expected) => {
  expect(classifyLine(lineOf(changes))).toBe(expected);
});

describe('the dirty file', () => {
  test('has every kind of line, and each line is of one', async () => {
    const counts: Partial<Record<LineClass, number>> = {};
    let all = 0;
    for await (const line of readRetailFile(join(import.meta.dirname, '../fixtures/dirty.csv'))) {
      const lineClass = classifyLine(line);
      counts[lineClass] = (counts[lineClass] ?? 0) + 1;
      all += 1;
    }
    expect(counts).toEqual({
      sale: 7,
      return: 1,
      bad_debt: 2,
      not_goods: 9,
      no_description: 1,
      note: 3,
      fraction_of_a_penny: 1,
      write_off: 1,
      free: 1,
    });
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(all);
  });
});
