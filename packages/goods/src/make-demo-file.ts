/**
 * Makes `data/demo-goods.jsonl.gz` from the retail file, always the same from the same file:
 *
 *     node packages/goods/src/make-demo-file.ts ../shared/data/online-retail-2010-12-to-2011-08.csv.gz
 */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { chooseDemoGoods } from './choose-demo-goods.ts';
import { ATTRIBUTION, DEMO_FILE } from './demo-goods.ts';
import { gatherGoods } from './derive-goods.ts';
import { readRetailFile } from './read-retail-file.ts';

const [, , path] = process.argv;
if (!path) throw new Error('Say which retail file: make-demo-file.ts FILE.csv.gz');

const gathering = gatherGoods();
for await (const line of readRetailFile(path)) gathering.add(line);
const chosen = chooseDemoGoods(gathering.finish().goods, 1250);
const text = [ATTRIBUTION, ...chosen.map((goods) => JSON.stringify(goods))].join('\n');
await writeFile(DEMO_FILE, gzipSync(`${text}\n`, { level: 9 }));
process.stdout.write(
  `${chosen.length} products, ${chosen.reduce((sum, { variants }) => sum + variants.length, 0)} variants, ` +
    `${chosen.filter(({ variants }) => variants.length > 1).length} products with several\n`,
);
