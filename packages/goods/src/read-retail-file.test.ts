import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRetailFile, RETAIL_COLUMNS, toPence } from './read-retail-file.ts';
import type { RetailLine } from './retail-line.ts';

const dirty = join(import.meta.dirname, '../fixtures/dirty.csv');
const header = RETAIL_COLUMNS.join(',');
const line = '536365,85123a,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goods-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function readAll(path: string): Promise<RetailLine[]> {
  return Array.fromAsync(readRetailFile(path));
}

describe('a good file', () => {
  test('is read line by line, with types', async () => {
    expect(await readAll(await fileOf('good.csv', `${header}\n${line}\n`))).toEqual([
      {
        at: 2,
        invoice: '536365',
        code: '85123A',
        description: 'WHITE HEART',
        quantity: 6,
        soldAt: '2010-12-01 08:26:00',
        unitPence: 255,
        customer: '17850',
        country: 'United Kingdom',
      },
    ]);
  });

  test('is the same compressed, whatever its name', async () => {
    const packed = gzipSync(await readFile(dirty));
    const plain = await readAll(dirty);
    expect(plain).toHaveLength(26);
    expect(await readAll(await fileOf('dirty.csv.gz', packed))).toEqual(plain);
    expect(await readAll(await fileOf('misnamed.csv', packed))).toEqual(plain);
  });

  test('may begin with a byte order mark and have the line ends of Windows', async () => {
    const path = await fileOf('windows.csv', `\uFEFF${header}\r\n${line}\r\n`);
    expect(await readAll(path)).toHaveLength(1);
  });

  test('tells how far it is', async () => {
    const told: [number, number][] = [];
    const path = await fileOf('told.csv', `${header}\n${line}\n`);
    for await (const _ of readRetailFile(path, { onProgress: (...how) => told.push(how) }));
    expect(told.at(-1)).toEqual([header.length + line.length + 2, header.length + line.length + 2]);
  });
});

describe('what is no such file is refused with one sentence', () => {
  const cases: [name: string, content: string | Buffer, sentence: string | RegExp][] = [
    ['empty.csv', '', 'empty.csv is empty.'],
    ['empty.csv.gz', gzipSync(''), 'empty.csv.gz is empty.'],
    [
      'other.csv',
      'a,b,c\n1,2,3\n',
      /^other\.csv does not begin with the header InvoiceNo,.*'a,b,c'\.$/,
    ],
    ['binary.csv', Buffer.from([0, 1, 2, 250, 251, 10, 13, 0]), /^binary\.csv/],
    [
      'short.csv',
      `${header}\n${line}\n1,2,3\n`,
      /^short\.csv, line 3: this is not a line of 8 values/,
    ],
    ['quote.csv', `${header}\n1,2,"never closed\n${line}\n`, /^quote\.csv.*not a line of 8 values/],
    [
      'number.csv',
      `${header}\n${line}\n${line.replace(',6,', ',six,')}\n`,
      "number.csv, line 3: Quantity cannot be 'six'.",
    ],
    [
      'price.csv',
      `${header}\n${line.replace('2.55', '1e9')}\n`,
      "price.csv, line 2: UnitPrice cannot be '1e9'.",
    ],
    [
      'date.csv',
      `${header}\n${line.replace('2010-12-01 08:26:00', '12/1/2010 8:26')}\n`,
      "date.csv, line 2: InvoiceDate cannot be '12/1/2010 8:26'.",
    ],
    [
      'cut.csv.gz',
      gzipSync(`${header}\n${`${line}\n`.repeat(5000)}`).subarray(0, 200),
      'cut.csv.gz is cut off: the compressed file ends before its content does.',
    ],
    [
      'damaged.csv.gz',
      Buffer.concat([gzipSync(header).subarray(0, 12), Buffer.alloc(60, 0xff)]),
      'damaged.csv.gz is damaged: it cannot be decompressed.',
    ],
  ];

  test.each(cases)('%s', async (name, content, sentence) => {
    await expect(readAll(await fileOf(name, content))).rejects.toMatchObject({
      name: 'RetailFileProblem',
      message: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    });
  });

  test('a path without a file, and a folder', async () => {
    await expect(readAll('/nowhere/at/all.csv')).rejects.toThrow(
      'There is no file at /nowhere/at/all.csv.',
    );
    await expect(readAll(folder)).rejects.toThrow(`${folder} is not a file.`);
  });
});

test('a reader that stops early leaves nothing open', async () => {
  const path = await fileOf('long.csv', `${header}\n${`${line}\n`.repeat(20_000)}`);
  for await (const first of readRetailFile(path)) {
    expect(first.at).toBe(2);
    break;
  }
});

test('an abort ends the reading', async () => {
  const path = await fileOf('aborted.csv', `${header}\n${`${line}\n`.repeat(20_000)}`);
  const stop = new AbortController();
  const reading = async () => {
    for await (const { at } of readRetailFile(path, { signal: stop.signal }))
      if (at === 10) stop.abort();
  };
  await expect(reading()).rejects.toMatchObject({ name: 'AbortError' });
});

test.each([
  ['2.55', 255],
  ['0', 0],
  ['0.1', 10],
  ['4.95', 495],
  ['1.10', 110],
  ['19.990', 1999],
  ['-11062.06', -1_106_206],
  ['0.001', null],
  ['9999999.99', 999_999_999],
])('%s pounds are %s pence', (price, pence) => {
  expect(toPence(price)).toBe(pence);
});
