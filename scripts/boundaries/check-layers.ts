import { posix } from 'node:path';
import { isBuiltin } from 'node:module';
import { packageOf } from './check-declared.ts';
import { type Layer, layers, transports } from './layers.ts';
import type { Import } from './imports-of.ts';
import type { Offence } from './offence.ts';
import type { SourceFile, Workspace } from './workspaces.ts';

type Refusal = Pick<Offence, 'what' | 'remedy'>;

/** Holds every import against the table of layers. */
export function checkLayers(workspaces: Workspace[]): Offence[] {
  const folderOf = new Map(workspaces.map(({ name, folder }) => [name, folder]));
  return workspaces.flatMap((workspace): Offence[] => {
    const layer = layers[workspace.folder];
    if (!layer) {
      return [
        {
          path: workspace.folder,
          line: 1,
          what: 'this folder is in no layer',
          remedy: 'Say in scripts/boundaries/layers.ts what it may import.',
        },
      ];
    }
    return workspace.files.flatMap((file) =>
      file.imports.flatMap((found) => {
        const refusal = judge(file, found, { workspace, layer, folderOf });
        return refusal ? [{ path: file.path, line: found.line, ...refusal }] : [];
      }),
    );
  });
}

interface Place {
  workspace: Workspace;
  layer: Layer;
  folderOf: ReadonlyMap<string, string>;
}

function judge(file: SourceFile, found: Import, place: Place): Refusal | undefined {
  const { specifier } = found;
  if (specifier.startsWith('.')) return leavesItsFolder(file, specifier, place);
  const name = packageOf(specifier);
  const target = name === null ? undefined : place.folderOf.get(name);
  if (target !== undefined) return betweenPackages(file, found, target, place);
  if (file.forDevelopment) return undefined;
  const { layer, workspace } = place;
  if (layer.inBrowsers && isBuiltin(specifier)) {
    return {
      what: `${workspace.folder} runs in browsers, where '${specifier}' is not`,
      remedy:
        'Use what browsers have, or move the code to a package of the server and call it by a procedure.',
    };
  }
  if (layer.withoutTransport && transports.some((transport) => isOf(specifier, transport))) {
    return {
      what: `${workspace.folder} knows no HTTP and no tRPC, and this is '${specifier}'`,
      remedy:
        'Take plain values and throw a ShopError here; let packages/api or apps/server translate.',
    };
  }
  return undefined;
}

function leavesItsFolder(
  file: SourceFile,
  specifier: string,
  { workspace, folderOf }: Place,
): Refusal | undefined {
  const target = posix.join(posix.dirname(file.path), specifier);
  if (target.startsWith(`${workspace.folder}/`)) return undefined;
  if (target.startsWith('apps/')) return refuseApp(target.split('/').slice(0, 2).join('/'));
  const owner = [...folderOf].find(([, folder]) => target.startsWith(`${folder}/`));
  return {
    what: `'${specifier}' leaves ${workspace.folder}`,
    remedy: owner
      ? `Import '${target.replace(`${owner[1]}/src`, owner[0]).replace(/\.tsx?$/, '')}' and declare ${owner[0]} in ${workspace.folder}/package.json.`
      : 'Move what both need into a package, and import it by its name.',
  };
}

function betweenPackages(
  file: SourceFile,
  { specifier, typeOnly }: Import,
  target: string,
  { workspace, layer }: Place,
): Refusal | undefined {
  if (target === workspace.folder) {
    return {
      what: `'${specifier}' is this very package`,
      remedy: 'Import it by its relative path, with its extension.',
    };
  }
  if (target.startsWith('apps/')) return refuseApp(target);
  if (layer.uses.includes(target.replace('packages/', ''))) return undefined;
  // A test sets up its world by the layers below and above; what it declares is its own affair.
  if (file.forDevelopment) return undefined;
  if (layer.types?.includes(specifier)) {
    if (typeOnly) return undefined;
    return {
      what: `'${specifier}' is of the server, and this import stays in the bundle`,
      remedy: `Write \`import type { … } from '${specifier}'\`; \`import { type … }\` keeps the module.`,
    };
  }
  const allowed = layer.uses.map((name) => `@stockroom/${name}`).join(', ') || 'no other package';
  return {
    what: `${workspace.folder} may not use ${target}`,
    remedy: layer.inBrowsers
      ? `Call a procedure for it, or move what is safe for browsers to packages/contract (it may use ${allowed}).`
      : `Move the code to a layer that may, or what it needs to one below (it may use ${allowed}).`,
  };
}

function refuseApp(app: string): Refusal {
  return {
    what: `nobody imports an app, and this is ${app}`,
    remedy: 'Move what both need into a package; start an app as a process of its own.',
  };
}

function isOf(specifier: string, transport: string): boolean {
  return transport.endsWith('/')
    ? specifier.startsWith(transport)
    : specifier === transport || specifier.startsWith(`${transport}/`);
}
