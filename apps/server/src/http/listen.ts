import { createServer, type Server } from 'node:http';

/** Thrown when the port cannot be had; its message is meant for whoever started the shop. */
export class ListenError extends Error {
  override name = 'ListenError';
}

/** Finds out about a port in use before the shop takes the trouble to start. */
export async function assertPortIsFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

export async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    throw explain(error, port, host);
  }
}

function explain(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const sentence = {
    EADDRINUSE: `Port ${port} of ${host} is already in use: stop what is using it, or set PORT to another one.`,
    EACCES: `This user may not listen on port ${port}: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: set HOST to one that is, such as 127.0.0.1.`,
  }[String(code)];
  return sentence ? new ListenError(sentence, { cause: error }) : error;
}
