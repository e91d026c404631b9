import { parseSync, Visitor } from 'oxc-parser';

export interface Import {
  specifier: string;
  line: number;
  /** `import type …` or `export type … from`: nothing is left of it when the program runs. */
  typeOnly: boolean;
}

/** Every import, export-from, `import()` and `import('…').Type` of a file, in its order. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const lineAt = lineCounter(text);
  const add = (source: unknown, start: number, typeOnly: boolean) => {
    if (isText(source)) found.push({ specifier: source.value, line: lineAt(start), typeOnly });
  };
  const { program } = parseSync(path, text);
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.start, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.start, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.start, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source, node.start, false),
    TSImportType: (node) => add(node.source, node.start, true),
  }).visit(program);
  return found;
}

/** A string literal; an `import()` of a computed name cannot be judged. */
function isText(node: unknown): node is { value: string } {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  );
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    const next = starts.findIndex((start) => start >= offset);
    return next === -1 ? starts.length + 1 : next + 1;
  };
}
