import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Inputs for a procedure, made from its zod schema: right by it, nearly right (one value in it is
 * something else), and anything at all. A library for zod 3 exists; zod 4 describes itself as JSON
 * Schema, which is little to read.
 *
 * @param known real values by the name of the property that takes them, so that a good part of the
 * inputs gets beyond 'not found': slugs, numbers, ids, other people's tokens.
 */
export function arbitraryInput(schemas: readonly z.ZodType[], known: Known): Arbitrary<unknown> {
  const described = schemas.map((schema) =>
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  );
  const right =
    described.length === 0
      ? fc.constant(undefined)
      : fc.tuple(...described.map((schema) => arbitraryOf(schema, known))).map(merge);
  return fc.oneof(
    { arbitrary: right, weight: 5 },
    { arbitrary: fc.tuple(right, fc.nat(), nasty).map(spoil), weight: 4 },
    { arbitrary: nasty, weight: 1 },
    { arbitrary: fc.jsonValue({ maxDepth: 4 }), weight: 1 },
  );
}

export type Known = Readonly<Record<string, readonly string[]>>;

/** What has broken programs before: types, sizes, depths and characters that nobody expected. */
const nasty: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0.5,
    1e21,
    2 ** 53,
    -(2 ** 31),
    '',
    ' ',
    '\0',
    '\uD800',
    '\u202Emoc.elpmaxe',
    "'; drop table orders; --",
    '%',
    '_%\\',
    '../../../../etc/passwd',
    '${7*7}{{7*7}}',
    '<script>alert(1)</script>',
    '</script><svg onload=alert(1)>',
    'javascript:alert(1)',
    'a\r\nBcc: everybody@example.com',
    '9'.repeat(400),
    'ﬀ'.repeat(3_000),
    '__proto__',
    [],
    [[[[[[[[[]]]]]]]]],
    {},
    { toString: 1 },
    { $ne: null },
  ),
  fc
    .constantFrom('__proto__', 'constructor')
    .map((key): unknown => JSON.parse(`{"${key}":{"role":"owner"}}`)),
  fc.constant(null).map(() => nested(300)),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.double().filter((value) => Number.isFinite(value)),
  fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

function merge(parts: unknown[]): unknown {
  const [first] = parts;
  return parts.length === 1 ? first : Object.assign({}, ...parts);
}

/** Puts something else in the place of one value, wherever it is; sometimes adds what nobody asked for. */
function spoil([input, pick, instead]: [unknown, number, unknown]): unknown {
  const places = placesIn(input);
  const place = places[pick % (places.length + 1)];
  if (!place) {
    return isObject(input)
      ? { ...input, role: 'owner', accountId: instead, extra: instead }
      : instead;
  }
  const copy: unknown = structuredClone(input);
  let at = copy;
  for (const key of place.slice(0, -1)) at = (at as Record<string, unknown>)[key];
  (at as Record<string, unknown>)[place.at(-1) ?? ''] = instead;
  return copy;
}

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const here = [...path, key];
    return [here, ...placesIn(value[key], here)];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function arbitraryOf(schema: JsonSchema | boolean, known: Known, name = ''): Arbitrary<unknown> {
  if (typeof schema === 'boolean') return fc.jsonValue({ maxDepth: 2 });
  const values = known[name];
  if (values && schema.type === 'string') {
    return fc.oneof(
      { arbitrary: fc.constantFrom(...values), weight: 3 },
      { arbitrary: arbitraryString(schema), weight: 1 },
    );
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, known, name)));
  switch (schema.type) {
    case 'string':
      return arbitraryString(schema);
    case 'integer':
      return fc.integer(range(schema));
    case 'number':
      return fc.double({ ...range(schema), noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(itemOf(schema, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 8),
      });
    case 'object':
      return arbitraryObject(schema, known);
    default:
      // Whatever zod could not describe: a refinement, a transformation, a file.
      return fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string());
  }
}

function itemOf(schema: JsonSchema, known: Known, name: string): Arbitrary<unknown> {
  const { items } = schema;
  if (items === undefined || Array.isArray(items)) return fc.jsonValue({ maxDepth: 1 });
  return arbitraryOf(items, known, name);
}

function arbitraryObject(schema: JsonSchema, known: Known): Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([key, value]) => [key, arbitraryOf(value, known, key)] as const,
  );
  return fc.record(Object.fromEntries(properties), { requiredKeys: schema.required ?? [] });
}

function range({ minimum, maximum }: JsonSchema): { min?: number; max?: number } {
  return {
    ...(minimum !== undefined && { min: Math.max(minimum, -(2 ** 31)) }),
    ...(maximum !== undefined && { max: Math.min(maximum, 2 ** 31 - 1) }),
  };
}

function arbitraryString({ format, pattern, minLength, maxLength }: JsonSchema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'email') return fc.emailAddress();
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((at) => at.toISOString());
  const min = minLength ?? 0;
  const lengths = { minLength: min, maxLength: Math.max(min, Math.min(maxLength ?? 80, 400)) };
  const plain = fc.string({ unit: 'grapheme', ...lengths });
  return pattern === undefined ? plain : (byPattern(pattern, lengths) ?? plain);
}

/** Null for what fast-check cannot make strings of: look-arounds, Unicode classes. */
function byPattern(
  pattern: string,
  { minLength, maxLength }: { minLength: number; maxLength: number },
): Arbitrary<string> | null {
  try {
    return fc
      .stringMatching(new RegExp(pattern, pattern.includes('\\p') ? 'u' : ''), { maxLength })
      .filter((text) => text.length >= minLength && text.length <= maxLength);
  } catch {
    return null;
  }
}
