import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { everyone, hostileShop, type Who } from './hostile-shop.fixture.ts';
import { judgeAnswer } from './judge-answer.ts';

/** Every page of the web app with broken parameters, searches, cookies and forms. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 40);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const milliseconds = 30_000;

const shop = hostileShop();
beforeEach(() => shop.restore());

describe.each(pathsOfPages())('%s', (path) => {
  test(`is never broken by who asks, or how (seed ${seed})`, async () => {
    const visits = fc.sample(visit(path), { numRuns: runs, seed });
    for (const [index, made] of visits.entries()) {
      const who = everyone[index % everyone.length] ?? 'guest';
      await ask(who, made);
    }
  }, 300_000);
});

test('the pages are found', () => {
  expect(pathsOfPages()).toContain('/products/$slug');
});

interface Visit {
  address: string;
  cookies: string;
  /** Sent as a form where it is there. */
  form: string | undefined;
}

function visit(path: string): Arbitrary<Visit> {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith('$') ? parameter : fc.constant(part)));
  const search = fc.array(fc.tuple(searchName, searchValue), { maxLength: 6 });
  return fc
    .record({
      parts: fc.tuple(...parts),
      search,
      cookies: fc.array(cookie, { maxLength: 3 }),
      form: fc.option(fc.array(fc.tuple(fieldName, searchValue), { maxLength: 8 }), {
        nil: undefined,
        freq: 2,
      }),
    })
    .map(({ parts: made, search: pairs, cookies, form }) => ({
      address: `${made.join('/')}${pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : ''}`,
      cookies: cookies.join('; '),
      form: form?.map((pair) => pair.join('=')).join('&'),
    }));
}

/** Escaped by the rules, or not at all: both reach a server. */
const escaped = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((text) => encodeURIComponent(text.toWellFormed()));
const broken = fc.constantFrom(
  '%',
  '%zz',
  '%00',
  '%c0%af',
  '%ed%a0%80',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '__proto__',
  'constructor',
  'undefined',
  'null',
  'NaN',
  '-1',
  '1e400',
  '9'.repeat(300),
  'a'.repeat(2_000),
  '%F0%9F%A6%96',
  '{%22a%22:1}',
  '[object%20Object]',
);
// The rows are made before the tests run and after these arbitraries: a known one is asked for by name.
const knownPlace = fc.constantFrom('~slug~', '~number~', '~id~', '~token~');
const parameter = fc.oneof(escaped, broken, knownPlace);
const searchName = fc.oneof(
  fc.constantFrom(
    'cursor',
    'q',
    'category',
    'sort',
    'token',
    'from',
    'page',
    'status',
    'saved',
    'tag',
  ),
  fc.constantFrom(
    'minPrice',
    'maxPrice',
    'available',
    'variant',
    'order',
    'next',
    'error',
    'number',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'category[]', 'category[a]', ''),
  escaped,
);
const searchValue = fc.oneof(escaped, broken, knownPlace);
const fieldName = fc.oneof(
  fc.constantFrom(
    'name',
    'email',
    'password',
    'message',
    'quantity',
    'variantId',
    'code',
    'requestId',
  ),
  fc.constantFrom(
    'line1',
    'city',
    'postcode',
    'country',
    'shippingMethodId',
    'action',
    'intent',
    'id',
  ),
  searchName,
);
const cookie = fc.oneof(
  escaped.map((value) => `stockroom.session_token=${value}`),
  escaped.map((value) => `cart=${value}`),
  fc.constantFrom(
    'cart=',
    '=',
    ';;;',
    'cart=a; cart=b',
    `a=${'b'.repeat(4_000)}`,
    'theme=%00',
    '==',
  ),
);

async function ask(who: Who, { address, cookies, form }: Visit): Promise<void> {
  const path = withKnown(address);
  const headers = shop.headers(who);
  const response = await fetch(shop.url + path, {
    method: form === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      ...headers,
      accept: 'text/html',
      ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      cookie: [headers['cookie'], cookies].filter(Boolean).join('; '),
    },
    ...(form !== undefined && { body: withKnown(form) }),
    signal: AbortSignal.timeout(milliseconds),
  });
  const text = await response.text();
  const said = `${response.status} ${path} as ${who}, cookies ${cookies}, form ${form} (FUZZ_SEED=${seed})`;
  const echoed = `${path}${form ?? ''}${cookies}`;
  const wrong = judgeAnswer(
    { status: response.status, text },
    { echoed, secrets: shop.secretsFrom(who) },
  );
  if (wrong !== undefined) throw new Error(`${said}: ${wrong}\n${shop.log().slice(-4_000)}`);
  expect(response.headers.get('x-content-type-options'), said).toBe('nosniff');
  // Whatever a page was asked with, it leads nowhere outside the shop.
  const location = response.headers.get('location');
  if (location !== null) {
    expect(new URL(location, shop.url).origin, `${said} leads to ${location}`).toBe(shop.url);
  }
  expect(text, said).not.toContain('<script>alert(1)');
}

function withKnown(text: string): string {
  return text.replace(/~(\w+)~/g, (_, name: string) => shop.known[name]?.[0] ?? 'unknown');
}

/** As the generated tree of routes lists them. */
function pathsOfPages(): string[] {
  const file = join(import.meta.dirname, '..', '..', '..', 'web', 'src', 'routeTree.gen.ts');
  const fullPaths = /fullPaths:([^}]*?)fileRoutesByTo/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return [...new Set([...fullPaths.matchAll(/'([^']+)'/g)].map(([, path = '']) => path))];
}
