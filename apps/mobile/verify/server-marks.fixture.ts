import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * What is written in code of the server and nowhere else: where one of these is in the app's code, so is
 * the server's. They are strings, which no minifier and no compiler changes.
 */
export const serverMarks: readonly (readonly [file: string, text: string])[] = [
  ['packages/db/src/migrate.ts', 'pg_advisory_lock'],
  ['packages/db/src/migrations/0001-the-shop-opens.ts', 'create trigger'],
  ['packages/domain/src/orders/reserve-stock.ts', 'Stock changed although its rows were locked'],
  ['packages/domain/src/catalog/search.queries.ts', "to_tsquery('english'"],
  ['packages/domain/src/cart/find-open-cart.ts', 'The shop has no row of settings'],
  ['packages/api/src/routers/catalog.ts', 'product:{slug}'],
  ['apps/server/src/config.ts', 'AUTH_SECRET'],
  ['apps/server/src/config.ts', 'STRIPE_SECRET_KEY'],
  ['apps/server/src/config.ts', 'DATABASE_URL'],
  ['packages/auth/src/seed-demo-accounts.ts', 'stockroom-demo'],
  ['node_modules/pg/lib/client.js', 'Client has already been connected'],
  ['node_modules/kysely/dist/query-compiler/default-query-compiler.js', 'for no key update'],
];

/** Marks that stand no longer where they are said to be, and so would never be found anywhere. */
export async function staleMarks(): Promise<string[]> {
  const isThere = await Promise.all(
    serverMarks.map(async ([file, text]) =>
      (await readFile(join(root, file), 'utf8')).includes(text),
    ),
  );
  return serverMarks.filter((_mark, place) => !isThere[place]).map(([, text]) => text);
}

/** Those of the server's strings that are in a bundle: JavaScript, or the table of strings of bytecode. */
export function marksIn(bundle: Buffer): string[] {
  return serverMarks
    .map(([, text]) => text)
    .filter((text) => bundle.includes(text, 0, 'utf8') || bundle.includes(text, 0, 'utf16le'));
}
