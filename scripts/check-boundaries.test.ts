import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';

const houses: string[] = [];
afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true });
});

/** A repository like ours, with what the layers allow, and `files` besides. */
function house(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  houses.push(root);
  const manifest = (name: string, dependencies: string[] = [], devDependencies: string[] = []) =>
    JSON.stringify({
      name: `@stockroom/${name}`,
      dependencies: Object.fromEntries(dependencies.map((each) => [each, '*'])),
      devDependencies: Object.fromEntries(devDependencies.map((each) => [each, '*'])),
    });
  const all = {
    'package.json': JSON.stringify({
      name: 'stockroom',
      workspaces: ['apps/*', 'packages/*'],
      devDependencies: { vitest: '*' },
    }),
    'packages/contract/package.json': manifest('contract'),
    'packages/db/package.json': manifest('db', ['@stockroom/contract', 'kysely']),
    'packages/domain/package.json': manifest(
      'domain',
      ['@stockroom/contract', '@stockroom/db', 'hono'],
      ['@stockroom/testing'],
    ),
    'packages/testing/package.json': manifest('testing', ['@stockroom/db', '@stockroom/domain']),
    'packages/api/package.json': manifest('api', ['@stockroom/domain', '@trpc/server']),
    'packages/client/package.json': manifest('client', [], ['@stockroom/api']),
    'apps/web/package.json': manifest('web', ['@stockroom/client', '@stockroom/api']),
    'apps/server/package.json': manifest('server', ['@stockroom/api']),
    'packages/contract/src/money.ts': `export type Money = { amount: number };`,
    'packages/db/src/db.ts': `import type { Money } from '@stockroom/contract/money';`,
    'packages/domain/src/rule.ts': `import { db } from '@stockroom/db/db';`,
    'packages/domain/src/rule.test.ts': `import { test } from 'vitest';\nimport { x } from '@stockroom/testing/database';`,
    'packages/api/src/router.ts': `import { rule } from '@stockroom/domain/rule';`,
    'packages/client/src/client.ts': `import type { AppRouter } from '@stockroom/api/router';`,
    'apps/server/src/main.ts': `import { createServer } from 'node:http';\nimport { appRouter } from '@stockroom/api/router';`,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function refusals(files: Record<string, string>): string[] {
  return checkBoundaries(house(files)).map(
    ({ path, line, what, remedy }) => `${path}:${line}: ${what}. ${remedy}`,
  );
}

test('a house that keeps to its layers is not refused', () => {
  expect(refusals({})).toEqual([]);
});

test('nor is our own', () => {
  expect(checkBoundaries(join(import.meta.dirname, '..'))).toEqual([]);
});

describe('declarations', () => {
  test('an import that package.json does not declare', () => {
    expect(refusals({ 'packages/api/src/a.ts': `import { z } from 'zod';` })).toEqual([
      `packages/api/src/a.ts:1: 'zod' is not declared. Add it to "dependencies" in packages/api/package.json and run npm install.`,
    ]);
  });

  test('an import() and an export-from are imports, too', () => {
    expect(
      refusals({
        'packages/api/src/a.ts': `export const late = () => import('zod/v4');\nexport { z } from 'zod';`,
      }),
    ).toHaveLength(2);
  });

  test('types may be declared as types alone, and then only types are had', () => {
    const manifest = JSON.stringify({
      name: '@stockroom/contract',
      devDependencies: { '@types/mdast': '*' },
    });
    expect(
      refusals({
        'packages/contract/package.json': manifest,
        'packages/contract/src/tree.ts': `import type { Root } from 'mdast';`,
      }),
    ).toEqual([]);
    expect(
      refusals({
        'packages/contract/package.json': manifest,
        'packages/contract/src/tree.ts': `import { Root } from 'mdast';`,
      }),
    ).toEqual([
      `packages/contract/src/tree.ts:1: 'mdast' is not declared. Add it to "dependencies" in packages/contract/package.json and run npm install.`,
    ]);
  });

  test('what is declared for development does not run in the shop', () => {
    const [refusal] = refusals({
      'packages/domain/src/a.ts': `import { x } from '@stockroom/testing/database';`,
    });
    expect(refusal).toContain(
      `'@stockroom/testing' is declared for development only, and this runs in the shop. Move it from "devDependencies" to "dependencies" in packages/domain/package.json`,
    );
  });

  test('comments and strings are no imports', () => {
    expect(
      refusals({ 'packages/api/src/a.ts': `// import 'zod'\nexport const a = "import 'zod'";` }),
    ).toEqual([]);
  });
});

describe('layers', () => {
  test.each(['packages/client/src/a.ts', 'apps/web/src/a.tsx'])(
    '%s sees nothing of api but types',
    (path) => {
      expect(
        refusals({ [path]: `import type { AppRouter } from '@stockroom/api/router';` }),
      ).toEqual([]);
      for (const text of [
        `import { type AppRouter } from '@stockroom/api/router';`,
        `import { appRouter } from '@stockroom/api/router';`,
        `export { appRouter } from '@stockroom/api/router';`,
        `export const late = () => import('@stockroom/api/router');`,
      ]) {
        const found = refusals({ [path]: text }).join('\n');
        expect(found).toContain('this import stays in the bundle. Write `import type');
      }
    },
  );

  test('web takes the types of the router and of nothing else of the server', () => {
    const [refusal] = refusals({
      'apps/web/src/a.ts': `import type { Context } from '@stockroom/api/context';`,
    });
    expect(refusal).toContain('apps/web may not use packages/api. Call a procedure for it');
  });

  test.each(['node:http', 'node:https', 'hono', 'hono/cookie', '@trpc/server'])(
    'domain knows no %s',
    (specifier) => {
      const found = refusals({ 'packages/domain/src/a.ts': `import { x } from '${specifier}';` });
      expect(found.join('\n')).toContain(
        'knows no HTTP and no tRPC, and this is ' +
          `'${specifier}'. Take plain values and throw a ShopError here`,
      );
    },
  );

  test('nobody imports an app', () => {
    const found = refusals({
      'packages/api/src/a.ts': `import { x } from '../../../apps/server/src/main.ts';`,
      'scripts/start.ts': `import '../apps/server/src/main.ts';`,
    });
    expect(found).toHaveLength(2);
    for (const refusal of found) {
      expect(refusal).toContain(
        'nobody imports an app, and this is apps/server. Move what both need',
      );
    }
  });

  test('what runs in browsers has no node: modules', () => {
    for (const path of [
      'packages/contract/src/a.ts',
      'packages/client/src/a.ts',
      'apps/web/src/a.ts',
    ]) {
      const [refusal] = refusals({ [path]: `import { readFile } from 'fs/promises';` });
      expect(refusal).toContain('runs in browsers');
      expect(refusal).toContain('Use what browsers have');
    }
  });

  test('a lower layer does not use a higher one', () => {
    const found = refusals({
      'packages/db/package.json': JSON.stringify({
        name: '@stockroom/db',
        dependencies: { '@stockroom/domain': '*' },
      }),
      'packages/db/src/db.ts': `import { rule } from '@stockroom/domain/rule';`,
    });
    expect(found[0]).toContain('packages/db may not use packages/domain. Move the code to a layer');
  });

  test('a relative import stays in its package', () => {
    const [refusal] = refusals({
      'packages/api/src/a.ts': `import { rule } from '../../domain/src/rule.ts';`,
    });
    expect(refusal).toContain(
      `leaves packages/api. Import '@stockroom/domain/rule' and declare @stockroom/domain in packages/api/package.json.`,
    );
  });

  test('a folder that is in no layer is told where to join', () => {
    const found = refusals({
      'packages/loose/package.json': JSON.stringify({ name: '@stockroom/loose' }),
    });
    expect(found).toEqual([
      'packages/loose:1: this folder is in no layer. Say in scripts/boundaries/layers.ts what it may import.',
    ]);
  });
});

describe('calls', () => {
  test('db has no business queries', () => {
    const [refusal] = refusals({
      'packages/db/src/a.ts': `export const a = (db) =>\n  db.selectFrom('products');`,
    });
    expect(refusal).toContain('packages/db/src/a.ts:2: packages/db has no business queries.');
  });

  test('a rule opens no transaction', () => {
    const [refusal] = refusals({
      'packages/domain/src/a.ts': `export const a = (db) => db.transaction().execute();`,
    });
    expect(refusal).toContain('`transact` alone begins and commits. Take a `Tx`');
  });
});

describe('circles', () => {
  test('of files', () => {
    const found = refusals({
      'packages/domain/src/a.ts': `import { b } from './b.ts';`,
      'packages/domain/src/b.ts': `import { c } from './c.ts';`,
      'packages/domain/src/c.ts': `import { a } from './a.ts';`,
    });
    expect(found).toEqual([
      'packages/domain/src/c.ts:1: files import each other in a circle: packages/domain/src/a.ts → packages/domain/src/b.ts → packages/domain/src/c.ts → packages/domain/src/a.ts. Move what both need into a third file that imports neither.',
    ]);
  });

  test('types of files may go round', () => {
    expect(
      refusals({
        'packages/domain/src/a.ts': `import { b } from './b.ts';`,
        'packages/domain/src/b.ts': `import type { A } from './a.ts';`,
      }),
    ).toEqual([]);
  });

  test('of packages, by types as well', () => {
    const found = refusals({
      'packages/contract/src/a.ts': `import type { Db } from '@stockroom/db/db';`,
    });
    expect(found.join('\n')).toContain(
      'packages depend on each other in a circle: @stockroom/db → @stockroom/contract → @stockroom/db. Move what both need',
    );
  });
});
