import type { Measured } from './measure/rounds.ts';

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printHead(products: number): void {
  print(`On ${products} products; server CPU in microseconds a request, requests a second:\n`);
  print(row(['', 'shop', 'floor', 'ratio', 'shop/s', 'floor/s']));
}

export function printLine(
  name: string,
  result: { shop: Measured; floor: Measured; ratio: number },
): void {
  const { shop, floor, ratio } = result;
  print(
    row([
      name,
      shop.cpu.toFixed(0),
      floor.cpu.toFixed(0),
      ratio.toFixed(2),
      shop.perSecond.toFixed(0),
      floor.perSecond.toFixed(0),
    ]),
  );
}

function row([name = '', ...numbers]: readonly string[]): string {
  return name.padEnd(30) + numbers.map((number) => number.padStart(9)).join('');
}
