import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Ends the process `pid` when this process dies, on systems whose kernel has no word for that: a tiny
 * process of its own waits on a pipe, which the system closes with us, however we die. Returns how to send
 * it home.
 */
export function watch(pid: number): () => void {
  const [file, args] =
    process.platform === 'win32'
      ? [process.execPath, ['-e', waitInNode, String(pid)]]
      : ['/bin/sh', ['-c', 'read -r _ || kill -INT "$0"', String(pid)]];
  const dog = spawn(file, args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  dog.on('error', () => {}); // Without a watchdog the next start stops the orphan.
  dog.stdin.on('error', () => {});
  dog.unref();
  if (dog.stdin instanceof Socket) dog.stdin.unref();
  return () => dog.stdin.end('home\n');
}

const waitInNode = `
  let told = false;
  process.stdin.on('data', () => { told = true; });
  process.stdin.on('end', () => { if (!told) process.kill(Number(process.argv[1])); });
`;
