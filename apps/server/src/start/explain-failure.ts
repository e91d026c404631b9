import { EmbeddedError } from '@stockroom/db/embedded/embedded-error';
import { MigrateError } from '@stockroom/db/migrate';
import { ConfigError } from '../config.ts';
import { ListenError } from '../http/listen.ts';
import { NotBuiltError } from '../pages/not-built-error.ts';

/** Their messages are whole sentences for whoever starts the shop. */
const spoken = [ConfigError, EmbeddedError, MigrateError, ListenError, NotBuiltError];

/** One clear sentence about why the shop did not start, or nothing when only a stack will do. */
export function explainFailure(error: unknown): string | undefined {
  if (spoken.some((type) => error instanceof type)) return (error as Error).message;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return 'The disk is full: free some space, and start again. Nothing that was answered is lost.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'DATA_DIR cannot be written by this user: change its owner, or set DATA_DIR to another folder.';
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
      return 'No database answers at DATABASE_URL: check its host and port, and that PostgreSQL runs there.';
    case '28P01':
    case '28000':
      return 'The database of DATABASE_URL refuses this name and password.';
    case '3D000':
      return 'The database that DATABASE_URL names does not exist: create it first.';
    case '42501':
      return 'The role of DATABASE_URL may not create tables in its database: make it the owner.';
    default:
      return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
