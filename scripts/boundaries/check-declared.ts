import { isBuiltin } from 'node:module';
import type { Offence } from './offence.ts';
import type { Workspace } from './workspaces.ts';

/** Made by a bundler, not installed. */
const virtual = /^(virtual:|vite\/client$)/;

/** A workspace imports only what its own package.json declares; its tests may use the root's tools. */
export function checkDeclared(workspaces: Workspace[], rootTools: ReadonlySet<string>): Offence[] {
  return workspaces.flatMap((workspace) =>
    workspace.files.flatMap((file) =>
      file.imports.flatMap(({ specifier, line, typeOnly }): Offence[] => {
        const name = packageOf(specifier);
        if (name === null || virtual.test(specifier)) return [];
        if (workspace.dependencies.has(name)) return [];
        // What runs on a developer's machine, or is gone when the program runs, needs no more.
        if ((file.forDevelopment || typeOnly) && workspace.devDependencies.has(name)) return [];
        // Types of what has none of its own, or is nothing but types ('mdast').
        if (typeOnly && workspace.devDependencies.has(`@types/${name}`)) return [];
        if (file.forDevelopment && rootTools.has(name)) return [];
        const own = workspace.folder === 'scripts';
        if (own && (workspace.devDependencies.has(name) || name.startsWith('@stockroom/')))
          return [];
        const list = file.forDevelopment || typeOnly || own ? 'devDependencies' : 'dependencies';
        const manifest = own ? 'package.json' : `${workspace.folder}/package.json`;
        const onlyForDevelopment = workspace.devDependencies.has(name);
        return [
          {
            path: file.path,
            line,
            what: onlyForDevelopment
              ? `'${name}' is declared for development only, and this runs in the shop`
              : `'${name}' is not declared`,
            remedy: onlyForDevelopment
              ? `Move it from "devDependencies" to "dependencies" in ${manifest}, or import it in tests alone.`
              : `Add it to "${list}" in ${manifest}${name.startsWith('@stockroom/') ? ' as "*"' : ' and run npm install'}.`,
          },
        ];
      }),
    ),
  );
}

/** `@scope/name/deep` → `@scope/name`; null for what is relative, absolute or Node's own. */
export function packageOf(specifier: string): string | null {
  if (/^[./#]/.test(specifier) || isBuiltin(specifier)) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
