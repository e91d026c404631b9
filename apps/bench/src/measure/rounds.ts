import { performance } from 'node:perf_hooks';
import { cpuOf } from './cpu.ts';

export interface Server {
  name: string;
  origin: string;
  pid: number;
}

export interface Load {
  name: string;
  /** What one of the counted things does; throws if an answer is not the expected one. */
  run: (server: Server, index: number) => Promise<void>;
  /** How many before anything is measured: until the code that answers has been compiled. */
  warmUp: number;
  /** How many in each round. */
  count: number;
}

export interface Measured {
  /** Server CPU in microseconds for each request; the median of the rounds. */
  cpu: number;
  perSecond: number;
}

const concurrency = 8;

/**
 * Measures the servers in turns, each turn short, so that whatever else this machine does hits all
 * alike. The ratio is the median of the rounds' own ratios.
 */
export async function compare(
  load: Load,
  servers: readonly [Server, Server],
  rounds: number,
): Promise<{ shop: Measured; floor: Measured; ratio: number }> {
  for (const server of servers) await measure({ ...load, count: load.warmUp }, server, 0);
  const samples: { shop: Measured; floor: Measured }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = load.warmUp + round * load.count;
    const shop = await measure(load, servers[0], first);
    const floor = await measure(load, servers[1], first);
    samples.push({ shop, floor });
  }
  return {
    shop: medians(samples.map((sample) => sample.shop)),
    floor: medians(samples.map((sample) => sample.floor)),
    ratio: median(samples.map((sample) => sample.shop.cpu / sample.floor.cpu)),
  };
}

async function measure(load: Load, server: Server, first: number): Promise<Measured> {
  const before = await cpuOf(server.pid);
  const started = performance.now();
  let next = first;
  const last = first + load.count;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < last) {
        const index = next;
        next += 1;
        await load.run(server, index);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const cpu = (await cpuOf(server.pid)) - before;
  return { cpu: cpu / load.count, perSecond: load.count / seconds };
}

function medians(samples: readonly Measured[]): Measured {
  return {
    cpu: median(samples.map(({ cpu }) => cpu)),
    perSecond: median(samples.map(({ perSecond }) => perSecond)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
