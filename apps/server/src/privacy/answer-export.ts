import type { Transact } from '@stockroom/db/transact';
import { findExportLink } from '@stockroom/domain/privacy/export-link';
import { readExport } from '@stockroom/domain/privacy/read-export';
import { writeArchive } from '@stockroom/domain/privacy/write-archive';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { ShopError } from '@stockroom/domain/shop-error';
import { readShop } from '@stockroom/domain/shop/read-shop';
import { type Area, answerText, type Exchange } from '../http/exchange.ts';
import type { CreateContext } from '../trpc/create-context.ts';

/** Fetches of one account in ten minutes: a download that broke off is begun again, but not for ever. */
const mostFetches = 10;

/**
 * `/export?token=…`: the archive that `account.export` gave the address of, to the same account alone.
 * Read in one transaction that sees one moment, packed after it has ended: a slow reader holds nothing.
 */
export function answerExport(transact: Transact, createContext: CreateContext): Area {
  return async (exchange) => {
    const { req, res } = exchange;
    const archive = req.method === 'GET' ? await find(exchange).catch(tooOften) : null;
    if (archive === 'too often') {
      res.setHeader('retry-after', '600');
      return answerText(exchange, 429, 'You have fetched this often just now. Come again later.');
    }
    if (!archive) {
      return answerText(
        exchange,
        404,
        'This address has lapsed, or is not yours. Ask for your archive again, at /account/data.',
      );
    }
    res.setHeader('content-type', 'application/zip');
    res.setHeader('content-length', archive.length);
    res.setHeader('content-disposition', `attachment; filename="stockroom-${today()}.zip"`);
    res.setHeader('cache-control', 'private, no-store');
    res.end(archive);
  };

  async function find(exchange: Exchange): Promise<Uint8Array | null> {
    const token = new URLSearchParams(exchange.search).get('token');
    const context = createContext(exchange);
    const account = await context.account();
    if (token === null || !account) return null;
    const person = await findExportLink(context.db, account, token);
    if (!person) return null;
    // Each fetch reads all of a person's rows and packs them.
    const key = `export-fetch/${account.id}`;
    await countHit(context.db, { key, limit: mostFetches, windowSeconds: 600 });
    const at = new Date();
    const found = await transact(
      async (tx) => ({ tables: await readExport(tx, person), shop: await readShop(tx) }),
      { isolation: 'repeatable read' },
    );
    return await writeArchive(found.tables, { shopName: found.shop.name, at });
  }
}

function tooOften(error: unknown): 'too often' {
  if (error instanceof ShopError && error.refusal.code === 'too_many_requests') return 'too often';
  throw error;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
