/**
 * Runs after the build: writes a brotli and a gzip twin beside every file of dist/client that
 * gains by it, and dist/assets.json, the list from which the server answers. The server never
 * compresses a file, and never asks the disk what there is.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

interface Asset {
  /** As asked for, with its leading slash. */
  path: string;
  size: number;
  /** Sizes of the compressed twins, where they are worth having. */
  br?: number;
  gz?: number;
  etag: string;
  /** Its name has a hash of its content: it never changes. */
  immutable: boolean;
}

const compressible = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.mjs',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
]);

const dist = join(import.meta.dirname, '..', 'dist');
const client = join(dist, 'client');

const files = await readdir(client, { recursive: true, withFileTypes: true });
const assets: Asset[] = [];
for (const file of files) {
  if (!file.isFile() || /\.(br|gz)$/.test(file.name)) continue;
  assets.push(await compress(join(file.parentPath, file.name)));
}
assets.sort((a, b) => (a.path < b.path ? -1 : 1));
await writeFile(join(dist, 'assets.json'), `${JSON.stringify(assets, undefined, 2)}\n`);

async function compress(file: string): Promise<Asset> {
  const content = await readFile(file);
  const path = `/${relative(client, file).split(sep).join('/')}`;
  const asset: Asset = {
    path,
    size: content.length,
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    // Vite puts what it hashes, and nothing else, into assets/.
    immutable: path.startsWith('/assets/'),
  };
  if (!compressible.has(extname(file))) return asset;

  const brotli = await promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gzipped = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
  // Below a tenth saved, unpacking costs the reader more than the bytes.
  if (brotli.length < content.length * 0.9) {
    await writeFile(`${file}.br`, brotli);
    asset.br = brotli.length;
  }
  if (gzipped.length < content.length * 0.9) {
    await writeFile(`${file}.gz`, gzipped);
    asset.gz = gzipped.length;
  }
  return asset;
}
