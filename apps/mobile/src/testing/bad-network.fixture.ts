import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BadNetwork {
  /** What the app is told to be the shop's address. */
  address: string;
  /** Paths that were handed on to the shop, those whose answers were lost among them. */
  passed: string[];
  /** The next `count` answers to this procedure are lost, after the shop has done what was asked. */
  loseAnswers: (procedure: string, count: number) => void;
  /** Nothing gets through from now on, or everything does again. */
  block: (isBlocked: boolean) => void;
  close: () => void;
}

/** Between the phone and the shop, on loopback: hands on what it is given, but for what a test asks of it. */
export async function openBadNetwork(shop: string): Promise<BadNetwork> {
  const lost = new Map<string, number>();
  const passed: string[] = [];
  let isBlocked = false;
  const proxy = createServer((req, res) => {
    if (isBlocked) return void req.socket.destroy();
    const path = req.url ?? '/';
    const onward = ask(`${shop}${path}`, { method: req.method, headers: req.headers });
    onward.on('error', () => res.destroy());
    req.pipe(onward);
    res.on('close', () => onward.destroy());
    onward.on('response', (answer) => {
      passed.push(path);
      const procedure = [...lost.keys()].find((each) => path.includes(each));
      const left = procedure === undefined ? 0 : (lost.get(procedure) ?? 0);
      if (procedure !== undefined && left > 0) {
        lost.set(procedure, left - 1);
        answer.resume();
        return void res.destroy();
      }
      res.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(res);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  // A server on TCP has a port, not a path.
  const { port } = proxy.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    passed,
    loseAnswers: (procedure, count) => void lost.set(procedure, count),
    block: (blocked) => {
      isBlocked = blocked;
      if (blocked) proxy.closeAllConnections();
    },
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
