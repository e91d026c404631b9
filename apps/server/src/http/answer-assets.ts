import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { NotBuiltError } from '../pages/not-built-error.ts';
import { chooseEncoding, type Encoding } from './choose-encoding.ts';
import { type Area, answerText, type Exchange } from './exchange.ts';
import { matches } from './if-none-match.ts';

/** The list that apps/web/scripts/compress-assets.ts writes after a build. */
const assetList = z.array(
  z.object({
    path: z.string().startsWith('/'),
    size: z.number(),
    br: z.number().optional(),
    gz: z.number().optional(),
    etag: z.string(),
    immutable: z.boolean(),
  }),
);
type Asset = z.infer<typeof assetList>[number];

export interface Assets {
  /** Of the files that lie outside `/assets/`, such as the favicon. */
  paths: readonly string[];
  area: Area;
}

/** Serves the built files of the shop, and only those that were listed at the build. */
export async function loadAssets(webDist: string): Promise<Assets> {
  const text = await readFile(join(webDist, 'assets.json'), 'utf8').catch(() => {
    throw new NotBuiltError();
  });
  const list = assetList.parse(JSON.parse(text));
  const byPath = new Map(list.map((asset) => [asset.path, asset]));
  // All of them together are a few megabytes; each is read once, when first asked for.
  const contents = new Map<string, Promise<Buffer>>();

  return {
    paths: list.map(({ path }) => path).filter((path) => !path.startsWith('/assets/')),
    async area(exchange) {
      const { req, res } = exchange;
      const asset = byPath.get(exchange.path);
      if (!asset) return answerText(exchange, 404, 'There is no such file.');
      if (req.method !== 'GET' && req.method !== 'HEAD') {
        res.setHeader('allow', 'GET, HEAD');
        return answerText(exchange, 405, 'This file can only be read.');
      }
      await answerAsset(exchange, asset);
    },
  };

  async function answerAsset({ req, res }: Exchange, asset: Asset): Promise<void> {
    const encoding =
      fileEnding[chooseEncoding(req.headers['accept-encoding'], madeOf(asset)) ?? 'none'];
    const etag = `"${asset.etag}${encoding ? `-${encoding}` : ''}"`;
    res.setHeader('etag', etag);
    res.setHeader('vary', 'accept-encoding');
    res.setHeader(
      'cache-control',
      asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
    if (matches(req.headers['if-none-match'], etag)) {
      res.statusCode = 304;
      res.end();
      return;
    }
    res.setHeader('content-type', contentTypes[extname(asset.path)] ?? 'application/octet-stream');
    if (encoding) res.setHeader('content-encoding', encoding === 'br' ? 'br' : 'gzip');
    res.setHeader('content-length', (encoding && asset[encoding]) ?? asset.size);
    if (req.method === 'HEAD') res.end();
    else res.end(await read(asset.path + (encoding ? `.${encoding}` : '')));
  }

  function read(path: string): Promise<Buffer> {
    let content = contents.get(path);
    if (!content) {
      content = readFile(join(webDist, 'client', path));
      contents.set(path, content);
      // What could not be read this time may be there the next.
      content.catch(() => contents.delete(path));
    }
    return content;
  }
}

/** How the build names the compressed form of a file. */
const fileEnding = { br: 'br', gzip: 'gz', none: undefined } as const;

function madeOf({ br, gz }: Asset): Encoding[] {
  return [
    ...(br === undefined ? [] : ['br' as const]),
    ...(gz === undefined ? [] : ['gzip' as const]),
  ];
}

const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
