import { createServer } from 'node:net';

/** The first port from `first` on that nobody listens at; a phone reads it from the code it scans. */
export async function findFreePort(first: number): Promise<number> {
  for (let port = first; port < first + 20; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`None of the ports ${first} to ${first + 19} is free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    // As Metro itself listens: on every address, of both kinds.
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
