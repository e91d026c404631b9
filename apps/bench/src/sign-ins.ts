import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { query } from './loads.ts';
import { median, type Server } from './measure/rounds.ts';
import { send } from './measure/send.ts';
import { print } from './report.ts';

const burst = 50;
/** Milliseconds between two readers of the catalogue, whether or not the last has been answered. */
const readerEvery = 10;
const signIn = { email: 'customer@stockroom.test', password: 'stockroom-demo' };

/**
 * Whether people who sign in, each of whom costs a hash on purpose, can be felt by those who only
 * look: how long the catalogue takes to answer while nobody signs in, and while fifty do at once.
 */
export async function measureSignIns(shop: Server, rounds: number): Promise<void> {
  await readWhile(shop, () => pause(2_000));
  const quiet: number[] = [];
  const busy: number[] = [];
  const ratios: number[] = [];
  const lasted: number[] = [];
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = await readWhile(shop, () => pause(4_000));
    const meanwhile = await readWhile(shop, async () => {
      const started = performance.now();
      const answers = await Promise.all(
        Array.from({ length: burst }, (_, index) => answerToSignIn(shop, round * burst + index)),
      );
      lasted.push((performance.now() - started) / 1_000);
      refused += answers.filter((status) => status === 429).length;
      const wrong = answers.find((status) => status !== 200 && status !== 429);
      if (wrong !== undefined) throw new Error(`A sign-in was answered ${wrong}`);
    });
    ratios.push(p99(meanwhile) / p99(before));
    quiet.push(...before);
    busy.push(...meanwhile);
  }
  print(
    `\n${burst} sign-ins at once: catalog.list answers in ${say(quiet)} while it is quiet, and in ${say(busy)}` +
      ` meanwhile; p99 ${median(ratios).toFixed(2)} times (median of ${rounds} bursts, aim 2).` +
      ` The last of a burst waited ${median(lasted).toFixed(1)} s; ${refused} of ${burst * rounds} were told to try again.`,
  );
}

/** Milliseconds that each reader waited. */
async function readWhile(shop: Server, work: () => Promise<unknown>): Promise<number[]> {
  const waits: Promise<number>[] = [];
  const timer = setInterval(() => waits.push(waitFor(shop)), readerEvery);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return await Promise.all(waits);
}

async function waitFor(shop: Server): Promise<number> {
  const started = performance.now();
  await send(shop.origin + query('catalog.list', { limit: 24 }));
  return performance.now() - started;
}

/** Each from a neighbourhood of its own, so that no limit by address is met. */
async function answerToSignIn(shop: Server, index: number): Promise<number> {
  const { statusCode, body } = await request(`${shop.origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: shop.origin,
      'x-forwarded-for': `10.77.${(index >> 8) & 255}.${index & 255}`,
    },
    body: JSON.stringify(signIn),
  });
  await body.dump();
  return statusCode;
}

function say(waits: readonly number[]): string {
  return `${median(waits).toFixed(1)} ms (p99 ${p99(waits).toFixed(1)})`;
}

function p99(waits: readonly number[]): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
}
