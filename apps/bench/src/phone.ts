import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exportPhone } from '@stockroom/testing/export-phone';

export const phonePlatforms = ['android', 'ios', 'web'] as const;

/**
 * The code that the app begins with, exported now where it has changed: Hermes's bytecode on phones, where
 * pages of it are read as they are needed, JavaScript in a browser. Pictures and fonts do not count.
 */
export async function weighPhone(
  platform: (typeof phonePlatforms)[number],
): Promise<{ bytes: number; gzipped: number }> {
  const folder = await exportPhone(platform === 'web' ? 'web' : 'native');
  const code = join(folder, '_expo/static/js', platform);
  let [bytes, gzipped] = [0, 0];
  for (const name of await readdir(code)) {
    if (!/\.(?:hbc|js)$/.test(name)) continue;
    const file = await readFile(join(code, name));
    bytes += file.length;
    gzipped += gzipSync(file, { level: 9 }).length;
  }
  return { bytes, gzipped };
}
