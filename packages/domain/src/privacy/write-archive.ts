import { strToU8, zip, type AsyncZippable } from 'fflate';
import type { ExportedTable } from './read-export.ts';
import { writeReadablePage } from './write-readable-page.ts';

export interface ArchiveFacts {
  shopName: string;
  at: Date;
}

/**
 * One ZIP: a page to read, a file of JSON for each table, and what each is. Its size is that of one
 * person's own rows; it is packed outside of the main thread where it is large.
 */
export async function writeArchive(
  tables: readonly ExportedTable[],
  facts: ArchiveFacts,
): Promise<Uint8Array> {
  const files: AsyncZippable = {
    'index.html': strToU8(writeReadablePage(tables, facts)),
    'README.txt': strToU8(writeReadme(tables, facts)),
  };
  for (const { name, rows } of tables) {
    files[`data/${name}.json`] = strToU8(`${JSON.stringify(rows, null, 2)}\n`);
  }
  return await new Promise((resolve, reject) => {
    zip(files, { level: 6, mtime: facts.at }, (error, archive) =>
      error ? reject(error) : resolve(archive),
    );
  });
}

function writeReadme(tables: readonly ExportedTable[], { shopName, at }: ArchiveFacts): string {
  const files = tables.map(({ name, title, says, rows, secrets }) => {
    const kept = secrets.filter(({ count }) => count > 0).map(({ column }) => column);
    return [
      `data/${name}.json: ${title} (${rows.length})`,
      `  ${says}`,
      ...(kept.length > 0
        ? [`  Kept, but not in here, because they are secrets: ${kept.join(', ')}.`]
        : []),
    ].join('\n');
  });
  return [
    `Everything that ${shopName} keeps on you, as of ${at.toISOString()}.`,
    'Open index.html to read it; it needs no internet. The files are for programs: JSON in UTF-8,',
    'one list of rows for each table of our database, with the names that its columns have there.',
    'Times are in ISO 8601; amounts are in the smallest unit of the currency beside them.',
    '',
    ...files,
    '',
  ].join('\n');
}
