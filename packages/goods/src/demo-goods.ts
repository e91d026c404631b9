import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Goods } from './goods.ts';

/** Says where the data comes from; its first line of the file, and shown by whoever shows the goods. */
export const ATTRIBUTION =
  "Derived from D. Chen, 'Online Retail', UCI Machine Learning Repository, 2015, DOI 10.24432/C5BW33, licence CC BY 4.0. Changed: titles made readable, lines counted, prices and variants chosen, departments, texts and stock levels added.";

export const DEMO_FILE = new URL('../data/demo-goods.jsonl.gz', import.meta.url);

/** The demo shop's goods, most often sold first. The file is made by `make-demo-file.ts`. */
export async function readDemoGoods(): Promise<Goods[]> {
  const text = gunzipSync(await readFile(DEMO_FILE)).toString('utf8');
  const [attribution, ...lines] = text.trimEnd().split('\n');
  if (!attribution?.includes('CC BY 4.0'))
    throw new Error('the demo file has lost its attribution');
  // Our own file, made from `Goods` by `make-demo-file.ts` and held to it by demo-goods.test.ts.
  return lines.map((line) => JSON.parse(line) as Goods);
}
