import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that signs sessions, made at the first start and kept beside the embedded database,
 * so that sign-ins outlive a restart. Only this user may read it.
 */
export async function keepAuthSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'auth-secret');
  const kept = await read(file);
  if (kept) return kept;

  await mkdir(dataDir, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  // A link fails where the name is taken: of two servers that start at once, one secret stays.
  await link(temporary, file).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await rm(temporary);

  const secret = await read(file);
  if (!secret) throw new Error(`${file} could not be read back`);
  return secret;
}

async function read(file: string): Promise<string | undefined> {
  try {
    const secret = (await readFile(file, 'utf8')).trim();
    // An empty file is what a full disk leaves behind.
    if (secret.length >= 32) return secret;
    await rm(file);
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
