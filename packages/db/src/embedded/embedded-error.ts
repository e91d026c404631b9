/** Why the embedded PostgreSQL could not start: its message is one sentence meant for the shop's owner. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError';
}

/** The system's own errors about a folder, in words that say what to do. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new EmbeddedError(diskFull(folder), { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new EmbeddedError(
        `The data folder ${folder} cannot be written by this user: change its owner, or set DATA_DIR to a folder that can.`,
        { cause: error },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new EmbeddedError(
        `The data folder ${folder} is not a folder: set DATA_DIR to another path.`,
        { cause: error },
      );
    default:
      return error;
  }
}

/** What PostgreSQL or initdb wrote while failing, in one sentence. */
export function explainOutput(output: string, folder: string, logFile: string): EmbeddedError {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new EmbeddedError(diskFull(folder));
  }
  const lines = output.split('\n').map((line) => line.trim());
  const reason =
    lines.findLast((line) => /\b(?:FATAL|PANIC|ERROR|error):/.test(line)) ??
    lines.findLast((line) => /^(?:initdb|postgres):/.test(line));
  return new EmbeddedError(
    `The embedded PostgreSQL did not start: ${reason?.replace(/^.*?(?:FATAL|PANIC|ERROR|error|initdb|postgres):\s+/, '') ?? 'it gave no reason'} (its log is ${logFile}).`,
  );
}

function diskFull(folder: string): string {
  return `The disk that holds ${folder} is full: free some space there, or set DATA_DIR to a folder on another disk.`;
}
