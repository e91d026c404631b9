import type { Offence } from './offence.ts';
import type { SourceFile, Workspace } from './workspaces.ts';

interface Rule {
  applies: (file: SourceFile) => boolean;
  call: RegExp;
  what: string;
  remedy: string;
}

/** What a layer may not do even with what it may import. */
const rules: Rule[] = [
  {
    applies: ({ path }) => path.startsWith('packages/db/') && !path.includes('/migrations/'),
    call: /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/g,
    what: 'packages/db has no business queries',
    remedy: 'Put the query into packages/domain, beside the rule that uses it.',
  },
  {
    applies: ({ path }) =>
      !path.startsWith('packages/db/') && !path.startsWith('packages/testing/'),
    call: /\.(transaction|startTransaction|controlledTransaction)\(\)/g,
    what: '`transact` alone begins and commits',
    remedy:
      'Take a `Tx` and let the caller open it by `ctx.transact` or `transact`, so that rules compose.',
  },
];

export function checkCalls(workspaces: Workspace[]): Offence[] {
  return workspaces
    .flatMap(({ files }) => files)
    .filter(({ forDevelopment }) => !forDevelopment)
    .flatMap((file) =>
      rules
        .filter(({ applies }) => applies(file))
        .flatMap(({ call, what, remedy }) =>
          [...file.text.matchAll(call)].map(({ index }) => ({
            path: file.path,
            line: file.text.slice(0, index).split('\n').length,
            what,
            remedy,
          })),
        ),
    );
}
