import { appRouter } from '@stockroom/api/router';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { arbitraryInput } from './arbitrary-input.fixture.ts';
import { everyone, hostileShop, type Who } from './hostile-shop.fixture.ts';
import { judgeAnswer } from './judge-answer.ts';

/**
 * Every procedure of the router, found by walking it: inputs right, nearly right and broken, as each
 * kind of caller, against the real server. `FUZZ_RUNS` inputs for each caller; `FUZZ_SEED` repeats a
 * run that found something.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 500);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
/** As many as the server takes in one batch. */
const together = 20;
/** A call that takes longer hangs, however busy the machine is. */
const milliseconds = 30_000;

interface Procedure {
  type: 'query' | 'mutation' | 'subscription';
  inputs: readonly z.ZodType[];
}

// Its type is nested as the routers are; what is there is flat, by dotted paths.
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: Procedure }>,
).map(([path, { _def }]) => ({ path, ..._def }));
const plain = procedures.filter(({ type }) => type !== 'subscription');
const subscriptions = procedures.filter(({ type }) => type === 'subscription');

const shop = hostileShop();
beforeEach(() => shop.restore());

describe.each(plain)('$path', ({ path, type, inputs }) => {
  test(`answers ${everyone.length * runs} inputs, tells nobody's secret and never fails (seed ${seed})`, async () => {
    const made = fc.sample(arbitraryInput(inputs, shop.known), { numRuns: runs, seed });
    let understood = 0;
    for (const who of everyone) {
      for (let start = 0; start < made.length; start += together) {
        const batch = made.slice(start, start + together);
        const answers = await call(who, path, type, batch);
        understood += answers.filter(
          (answer) => answer && !answer.includes('"BAD_REQUEST"'),
        ).length;
      }
      await shop.restore();
    }
    // A run whose every input is refused as bad has tried nothing behind it.
    expect(understood).toBeGreaterThan(0);
  }, 300_000);
});

test.each(subscriptions)(
  '$path',
  async ({ path, inputs }) => {
    const made = fc.sample(arbitraryInput(inputs, shop.known), { numRuns: 40, seed });
    for (const who of everyone) {
      for (const input of made) {
        const leave = new AbortController();
        const query = `input=${encodeURIComponent(JSON.stringify(input) ?? '')}`;
        if (query.length > longestQuery) continue;
        const response = await fetch(`${shop.url}/api/trpc/${path}?${query}`, {
          headers: { ...shop.headers(who), accept: 'text/event-stream' },
          signal: AbortSignal.any([leave.signal, AbortSignal.timeout(milliseconds)]),
        });
        // The first of what comes: the stream itself goes on for as long as somebody watches.
        const first = await response.body?.getReader().read();
        leave.abort();
        const text = new TextDecoder().decode(first?.value);
        expectFine(who, { status: response.status, text }, path, input);
      }
    }
  },
  120_000,
);

/** What a request line may hold beside its headers. */
const longestQuery = 12_000;

async function call(
  who: Who,
  path: string,
  type: Procedure['type'],
  batch: readonly unknown[],
): Promise<string[]> {
  const body = JSON.stringify(Object.fromEntries(batch.map((input, index) => [index, input])));
  const query = `input=${encodeURIComponent(body)}`;
  const middle = Math.ceil(batch.length / 2);
  if (type === 'query' && query.length > longestQuery && batch.length > 1) {
    const first = await call(who, path, type, batch.slice(0, middle));
    return [...first, ...(await call(who, path, type, batch.slice(middle)))];
  }
  const paths = batch.map(() => path).join(',');
  const address = `${shop.url}/api/trpc/${paths}?batch=1`;
  const signal = AbortSignal.timeout(milliseconds);
  const headers = shop.headers(who);
  const response = await (type === 'query'
    ? fetch(`${address}&${query}`, { headers, signal })
    : fetch(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        signal,
      }));
  const text = await response.text();
  const answers = splitBatch(text);
  if (answers.length === batch.length) {
    for (const [index, answer] of answers.entries()) {
      expectFine(who, { status: 200, text: answer }, path, batch[index]);
    }
  }
  expectFine(who, { status: response.status, text }, path, batch);
  return answers;
}

/** A batch that was refused as a whole is one answer. */
function splitBatch(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.map((each) => JSON.stringify(each)) : [text];
  } catch {
    return [text];
  }
}

function expectFine(
  who: Who,
  answer: { status: number; text: string },
  path: string,
  input: unknown,
): void {
  const sent = JSON.stringify(input) ?? '';
  const wrong = judgeAnswer(answer, { echoed: sent, secrets: shop.secretsFrom(who) });
  if (wrong === undefined) return;
  throw new Error(
    `${path} as ${who}, with ${sent.slice(0, 2_000)} (FUZZ_SEED=${seed}): ${wrong}\n${answer.text.slice(0, 2_000)}\n${shop.log().slice(-4_000)}`,
  );
}
