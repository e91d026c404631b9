import { expect, test } from 'vitest';
import { groupVariants } from './group-variants.ts';

function grouped(...goods: [sku: string, title: string][]) {
  const groups = groupVariants(goods.map(([sku, title]) => ({ sku, title })));
  return groups.map(({ template, members }) => [template, ...members.map(({ option }) => option)]);
}

test('colours of one thing are one product, wherever the colour stands', () => {
  expect(
    grouped(
      ['22726', 'Alarm clock Bakelike green'],
      ['22727', 'Alarm clock Bakelike red'],
      ['84951A', 'Set of 4 pistachio lovebird coasters'],
      ['84951B', 'Set of 4 black lovebird coasters'],
      ['22838', '3 tier cake tin red and cream'],
      ['22839', '3 tier cake tin green and cream'],
    ),
  ).toEqual([
    ['Alarm clock Bakelike', 'Green', 'Red'],
    ['Set of 4 lovebird coasters', 'Pistachio', 'Black'],
    ['3 tier cake tin', 'Red and cream', 'Green and cream'],
  ]);
});

test('sizes of one thing are one product', () => {
  expect(
    grouped(['21257', 'Victorian sewing box medium'], ['21258', 'Victorian sewing box large']),
  ).toEqual([['Victorian sewing box', 'Medium', 'Large']]);
});

test('designs are one product only where the codes are the same but for their letters', () => {
  expect(
    grouped(
      ['17012A', 'Origami vanilla incense/candle set'],
      ['17012B', 'Origami jasmine incense/candle set'],
      ['22539', 'Mini jigsaw Dolly Girl'],
      ['22540', 'Mini jigsaw Circus Parade'],
    ),
  ).toEqual([
    ['Origami incense/candle set', 'Vanilla', 'Jasmine'],
    ['Mini jigsaw Dolly Girl', ''],
    ['Mini jigsaw Circus Parade', ''],
  ]);
});

test('things that share only a design, or a stem, stay apart', () => {
  expect(
    grouped(
      ['47504H', 'English rose spirit level'],
      ['47504K', 'English rose garden secateurs'],
      ['84029E', 'Red woolly hottie white heart'],
      ['84029G', 'Knitted Union Flag hot water bottle'],
    ),
  ).toHaveLength(4);
});

test('two codes with one title are two products: a product cannot have two variants of one name', () => {
  const groups = grouped(
    ['84968A', 'Set of 16 vintage rose cutlery'],
    ['84968B', 'Set of 16 vintage rose cutlery'],
    ['84968G', 'Set of 16 vintage oak cutlery'],
  );
  expect(groups).toEqual([
    ['Set of 16 vintage cutlery', 'Rose', 'Oak'],
    ['Set of 16 vintage rose cutlery', ''],
  ]);
});

test('numbers are no design: a box of 6 is not a box of 12', () => {
  expect(grouped(['10001A', 'Box of 6 candles'], ['10001B', 'Box of 12 candles'])).toHaveLength(2);
});
