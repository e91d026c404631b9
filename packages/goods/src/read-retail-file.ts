import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { RetailFileProblem, type RetailLine } from './retail-line.ts';

export const RETAIL_COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
] as const;

interface ReadOptions {
  /** Called with the bytes read from the file so far and its size, for a progress bar. */
  onProgress?: (bytesRead: number, bytesTotal: number) => void;
  signal?: AbortSignal;
}

/**
 * Streams the lines of a `.csv` or `.csv.gz` in the format of the UCI 'Online Retail' file.
 * Whether it is compressed is read from its first bytes, not from its name.
 *
 * Throws `RetailFileProblem`, with one sentence, for whatever is not such a file. A truncated
 * archive is found only at its end: a caller must not keep what it did with the lines before.
 */
export async function* readRetailFile(
  path: string,
  { onProgress, signal }: ReadOptions = {},
): AsyncGenerator<RetailLine, void, undefined> {
  const name = basename(path);
  const { size, compressed } = await look(path, name);

  const file = createReadStream(path);
  let bytesRead = 0;
  file.on('data', (chunk) => {
    bytesRead += chunk.length;
    onProgress?.(bytesRead, size);
  });
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, max_record_size: 100_000 });
  const stages: [Readable, ...NodeJS.ReadWriteStream[]] = [
    file,
    compressed ? createGunzip() : new PassThrough(),
    parser,
  ];
  // The parser's iterator reports what goes wrong in any stage: pipeline destroys it with the cause.
  const flowing = pipeline(stages, signal ? { signal } : {}).catch(() => undefined);

  let hasHeader = false;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (!hasHeader) {
        checkHeader(record, name);
        hasHeader = true;
        continue;
      }
      yield toLine(record, info.lines, name);
    }
  } catch (cause) {
    throw explain(cause, name);
  } finally {
    file.destroy();
    await flowing;
  }
  if (!hasHeader) throw new RetailFileProblem(`${name} is empty.`);
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

async function look(path: string, name: string) {
  const facts = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new RetailFileProblem(`There is no file at ${path}.`);
    throw new RetailFileProblem(`${path} cannot be read (${cause.code ?? cause.message}).`);
  });
  if (!facts.isFile()) throw new RetailFileProblem(`${path} is not a file.`);
  const handle = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw new RetailFileProblem(`${path} cannot be read (${cause.code ?? cause.message}).`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 0) throw new RetailFileProblem(`${name} is empty.`);
    return { size: facts.size, compressed: buffer[0] === 0x1f && buffer[1] === 0x8b };
  } finally {
    await handle.close();
  }
}

function checkHeader(found: string[], name: string) {
  if (RETAIL_COLUMNS.join() === found.join()) return;
  const shown = found.join(',').slice(0, 100);
  throw new RetailFileProblem(
    `${name} does not begin with the header ${RETAIL_COLUMNS.join(',')}, but with '${printable(shown)}'.`,
  );
}

function toLine(record: string[], at: number, name: string): RetailLine {
  const [invoice, code, description, quantity, soldAt, unitPrice, customer, country] = record as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const refuse = (what: string, value: string): never => {
    throw new RetailFileProblem(
      `${name}, line ${at}: ${what} cannot be '${printable(value.slice(0, 60))}'.`,
    );
  };
  if (!/^\w{1,20}$/.test(invoice)) refuse('InvoiceNo', invoice);
  if (!/^[\w .-]{1,64}$/.test(code)) refuse('StockCode', code);
  if (!/^-?\d{1,9}$/.test(quantity)) refuse('Quantity', quantity);
  if (!/^-?\d{1,7}(\.\d+)?$/.test(unitPrice)) refuse('UnitPrice', unitPrice);
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(soldAt)) refuse('InvoiceDate', soldAt);
  return {
    at,
    invoice,
    code: code.toUpperCase(),
    description: description.trim(),
    quantity: Number(quantity),
    soldAt,
    unitPence: toPence(unitPrice),
    customer,
    country,
  };
}

/** '2.55' is 255: by the digits, never through a float. '0.001' is null. */
export function toPence(price: string): number | null {
  const sign = price.startsWith('-') ? -1 : 1;
  const [pounds = '0', decimals = ''] = price.replace('-', '').split('.');
  const pence = decimals.replace(/0+$/, '');
  if (pence.length > 2) return null;
  // `+ 0` turns the -0 of '-0.00' into 0.
  return sign * (Number(pounds) * 100 + Number(pence.padEnd(2, '0'))) + 0;
}

function explain(cause: unknown, name: string): unknown {
  if (cause instanceof RetailFileProblem) return cause;
  if (cause instanceof CsvError) {
    const at = typeof cause['lines'] === 'number' ? `, line ${cause['lines']}` : '';
    return new RetailFileProblem(
      `${name}${at}: this is not a line of ${RETAIL_COLUMNS.length} values separated by commas.`,
    );
  }
  if (cause instanceof Error && 'code' in cause) {
    if (cause.code === 'Z_BUF_ERROR') {
      return new RetailFileProblem(
        `${name} is cut off: the compressed file ends before its content does.`,
      );
    }
    if (typeof cause.code === 'string' && cause.code.startsWith('Z_')) {
      return new RetailFileProblem(`${name} is damaged: it cannot be decompressed.`);
    }
  }
  return cause;
}

function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\ufffd]/g, '?');
}
