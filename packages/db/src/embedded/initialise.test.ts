import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBinaries } from './binaries.ts';
import { openDataDir } from './cluster-folder.ts';
import { initialise } from './initialise.ts';
import { chooseRunAs } from './run-as.ts';

test.skipIf(process.platform === 'win32').each([{}, { setpriv: true }])(
  'says in one sentence that the programs cannot run here, and leaves nothing (without %o)',
  async (without) => {
    const parent = mkdtempSync(join(tmpdir(), 'stockroom-initialise-'));
    onTestFinished(() => rmSync(parent, { recursive: true }));
    // A program whose loader is missing, as those of glibc are on Alpine.
    const initdb = join(parent, 'initdb');
    writeFileSync(initdb, '#!/no/such/loader\n', { mode: 0o755 });
    const folder = await openDataDir(join(parent, 'data'));
    const binaries = { ...(await findBinaries()), initdb };
    const runAs = await chooseRunAs(binaries, folder.dataDir, folder.root, { without });

    await expect(initialise(folder, runAs)).rejects.toThrow(
      /^The embedded PostgreSQL cannot run on this system .*: set DATABASE_URL to a PostgreSQL 15 or newer\.$/,
    );
    expect(readdirSync(folder.dataDir)).toEqual([]);
  },
);
