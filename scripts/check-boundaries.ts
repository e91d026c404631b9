import { join } from 'node:path';
import { checkCalls } from './boundaries/check-calls.ts';
import { checkFileCycles, checkPackageCycles } from './boundaries/check-cycles.ts';
import { checkDeclared } from './boundaries/check-declared.ts';
import { checkLayers } from './boundaries/check-layers.ts';
import type { Offence } from './boundaries/offence.ts';
import { readWorkspaces } from './boundaries/workspaces.ts';

/** Undeclared imports, layers, circles: all that the compiler and the linter cannot know of the house. */
export function checkBoundaries(root: string): Offence[] {
  const workspaces = readWorkspaces(root);
  const rootTools = workspaces.at(-1)?.devDependencies ?? new Set<string>();
  return [
    ...checkDeclared(workspaces, rootTools),
    ...checkLayers(workspaces),
    ...checkCalls(workspaces),
    ...checkPackageCycles(workspaces),
    ...checkFileCycles(workspaces),
  ];
}

if (import.meta.main) {
  const offences = checkBoundaries(join(import.meta.dirname, '..'));
  for (const { path, line, what, remedy } of offences) {
    console.log(`${path}:${line}: ${what}.\n    ${remedy}`);
  }
  process.exitCode = offences.length > 0 ? 1 : 0;
}
