import { readFileSync } from 'node:fs';
import { parseSync, type TSInterfaceDeclaration, type TSType } from 'oxc-parser';

/** What tables.ts says of a column. */
export interface ColumnInCode {
  /** As it is read: 'string', 'number', 'boolean', 'Date', 'Buffer' or 'json'. */
  type: string;
  nullable: boolean;
  /** Whether an insert must, may or may not give it. */
  insert: 'required' | 'optional' | 'never';
  /** The words of a union of literals. */
  words: string[] | undefined;
}

type Column = Omit<ColumnInCode, 'insert'> & { insert?: ColumnInCode['insert'] };

/**
 * Reads the interface `Database` of a file like tables.ts: table by table, column by column. It knows the
 * types that such a file uses and refuses any other, so that nothing passes unread. TypeScript 7 has no
 * compiler API to ask.
 */
export function readTableTypes(file: URL): Map<string, Map<string, ColumnInCode>> {
  const { program, errors } = parseSync(file.pathname, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));

  const interfaces = new Map<string, TSInterfaceDeclaration>();
  const aliases = new Map<string, TSType>();
  for (const statement of program.body) {
    const declared =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'TSInterfaceDeclaration') interfaces.set(declared.id.name, declared);
    if (declared?.type === 'TSTypeAliasDeclaration') {
      aliases.set(declared.id.name, declared.typeAnnotation);
    }
  }

  const tables = new Map<string, Map<string, ColumnInCode>>();
  for (const [table, type] of membersOf('Database')) {
    if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') {
      throw new Error(`The type of table ${table} is not the name of an interface.`);
    }
    const columns = new Map<string, ColumnInCode>();
    for (const [column, columnType] of membersOf(type.typeName.name)) {
      const read = readColumn(columnType);
      columns.set(column, { ...read, insert: read.insert ?? 'required' });
    }
    tables.set(table, columns);
  }
  return tables;

  function membersOf(name: string): [string, TSType][] {
    const found = interfaces.get(name);
    if (!found) throw new Error(`There is no interface ${name}.`);
    return found.body.body.map((member) => {
      if (member.type !== 'TSPropertySignature' || !member.typeAnnotation || member.optional) {
        throw new Error(`A member of ${name} is not a plain property.`);
      }
      const { key } = member;
      const named =
        key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : null;
      if (typeof named !== 'string') throw new Error(`A member of ${name} has no plain name.`);
      return [named, member.typeAnnotation.typeAnnotation];
    });
  }

  function readColumn(type: TSType): Column {
    switch (type.type) {
      case 'TSStringKeyword':
        return plain('string');
      case 'TSNumberKeyword':
        return plain('number');
      case 'TSBooleanKeyword':
        return plain('boolean');
      case 'TSNullKeyword':
        return { ...plain('null'), nullable: true };
      case 'TSLiteralType':
        if (type.literal.type === 'Literal' && typeof type.literal.value === 'string') {
          return { ...plain('string'), words: [type.literal.value] };
        }
        break;
      case 'TSUnionType':
        return readUnion(type.types);
      case 'TSTypeReference':
        if (type.typeName.type === 'Identifier') {
          return readNamed(type.typeName.name, type.typeArguments?.params ?? []);
        }
    }
    throw new Error(`A column is of a type that this test cannot read: ${type.type}.`);
  }

  function readNamed(name: string, args: TSType[]): Column {
    const [first, second] = args;
    if (name === 'Date' || name === 'Buffer') return plain(name);
    if (name === 'Generated' && first) return { ...readColumn(first), insert: 'optional' };
    if (name === 'GeneratedAlways' && first) return { ...readColumn(first), insert: 'never' };
    if (name === 'JSONColumnType' && first)
      return { ...plain('json'), nullable: mayBe('TSNullKeyword', first) };
    if (name === 'ColumnType' && first && second) {
      const optional = mayBe('TSUndefinedKeyword', second);
      return { ...readColumn(first), ...(optional && { insert: 'optional' }) };
    }
    const alias = aliases.get(name);
    if (alias) return readColumn(alias);
    throw new Error(`A column is of a type that this test cannot read: ${name}.`);
  }

  function readUnion(types: TSType[]): Column {
    const parts = types.map(readColumn);
    const values = parts.filter(({ type }) => type !== 'null');
    const kinds = new Set(values.map(({ type }) => type));
    const [type, ...others] = kinds;
    if (type === undefined || others.length > 0) {
      throw new Error(`A column is a union that this test cannot read: ${[...kinds].join(' | ')}.`);
    }
    const words = values.flatMap((value) => value.words ?? []);
    return {
      type,
      nullable: parts.some(({ nullable }) => nullable),
      words: words.length > 0 ? words : undefined,
    };
  }
}

function plain(type: string): Column {
  return { type, nullable: false, words: undefined };
}

function mayBe(kind: TSType['type'], type: TSType): boolean {
  return (
    type.type === kind ||
    (type.type === 'TSUnionType' && type.types.some((part) => part.type === kind))
  );
}
