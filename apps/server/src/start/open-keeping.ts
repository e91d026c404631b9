import type { AfterChange } from '@stockroom/db/changes';
import { poolConfig, type Where } from '@stockroom/db/connect';
import type { Db } from '@stockroom/db/db';
import type { Logger } from 'pino';
import { openChangeLog } from '../cache/change-log.ts';
import { Keeping } from '../cache/kept-answers.ts';
import type { Config } from '../config.ts';
import type { StackOfClosers } from '../stack-of-closers.ts';

/**
 * What this process keeps of its answers, and the waiting for what others keep: every process that
 * changes something does the second, whatever it keeps itself.
 */
export function openKeeping(parts: {
  config: Config;
  where: Where;
  db: Db;
  log: Logger;
  closers: StackOfClosers;
}): { kept: Keeping | undefined; afterChange: AfterChange } {
  const { config, where, db, log, closers } = parts;
  const bytes = config.cacheMegabytes * 1024 * 1024;
  const keeps = bytes > 0 && config.roles.has('web') && !config.development;
  const kept = keeps ? new Keeping(bytes, () => changes.isCurrent()) : undefined;
  const changes = openChangeLog({
    connection: poolConfig(where),
    db,
    log,
    onChange: (subject) => kept?.drop(subject),
    keeps,
  });
  closers.add('the hearing of changes', changes.close);
  return {
    kept,
    async afterChange(subjects) {
      for (const subject of subjects) kept?.drop(subject);
      await changes.settle();
    },
  };
}
