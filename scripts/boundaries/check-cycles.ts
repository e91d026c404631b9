import { posix } from 'node:path';
import type { Offence } from './offence.ts';
import { packageOf } from './check-declared.ts';
import type { Workspace } from './workspaces.ts';

/** A graph: each node with those it points to, and the line that points. */
type Graph = Map<string, Map<string, { path: string; line: number }>>;

/**
 * Files that import each other in a circle start half-made. `import type` is no part of it: nothing of
 * it is left when the program runs.
 */
export function checkFileCycles(workspaces: Workspace[]): Offence[] {
  const paths = new Set(workspaces.flatMap(({ files }) => files.map(({ path }) => path)));
  const graph: Graph = new Map();
  for (const file of workspaces.flatMap(({ files }) => files)) {
    const edges = new Map<string, { path: string; line: number }>();
    for (const { specifier, line, typeOnly } of file.imports) {
      if (typeOnly || !specifier.startsWith('.')) continue;
      const target = posix.join(posix.dirname(file.path), specifier);
      const found = [target, `${target}.ts`, `${target}.tsx`].find((path) => paths.has(path));
      if (found) edges.set(found, { path: file.path, line });
    }
    graph.set(file.path, edges);
  }
  return circlesOf(graph).map(({ circle, at }) => ({
    ...at,
    what: `files import each other in a circle: ${circle.join(' → ')}`,
    remedy: 'Move what both need into a third file that imports neither.',
  }));
}

/** Packages, too, and here types count: one of the two has to be understood first. Tests do not. */
export function checkPackageCycles(workspaces: Workspace[]): Offence[] {
  const names = new Set(workspaces.map(({ name }) => name));
  const graph: Graph = new Map();
  for (const { name, files } of workspaces) {
    const edges = new Map<string, { path: string; line: number }>();
    for (const file of files.filter(({ forDevelopment }) => !forDevelopment)) {
      for (const { specifier, line } of file.imports) {
        const target = packageOf(specifier);
        if (target !== null && target !== name && names.has(target) && !edges.has(target)) {
          edges.set(target, { path: file.path, line });
        }
      }
    }
    graph.set(name, edges);
  }
  return circlesOf(graph).map(({ circle, at }) => ({
    ...at,
    what: `packages depend on each other in a circle: ${circle.join(' → ')}`,
    remedy: 'Move what both need into the lower of them, or into a package below both.',
  }));
}

/** One circle for each edge that closes one, found depth-first. */
function circlesOf(graph: Graph): { circle: string[]; at: { path: string; line: number } }[] {
  const circles: { circle: string[]; at: { path: string; line: number } }[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string) => {
    trail.push(node);
    for (const [next, at] of graph.get(node) ?? []) {
      const start = trail.indexOf(next);
      if (start !== -1) circles.push({ circle: [...trail.slice(start), next], at });
      else if (!done.has(next)) visit(next);
    }
    trail.pop();
    done.add(node);
  };
  for (const node of graph.keys()) if (!done.has(node)) visit(node);
  return circles;
}
