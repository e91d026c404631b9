import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findProcess, isAlive } from './processes.ts';

// Linux has ps as well, so that the way of the other systems is tried here too.
const ways: NodeJS.Platform[] = process.platform === 'linux' ? ['linux', 'darwin'] : ['darwin'];

describe.skipIf(process.platform === 'win32').each(ways)('as on %s', (platform) => {
  test('a process is found with its parent and its command', async () => {
    const child = spawn('sleep', ['60']);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    expect(await findProcess(child.pid ?? 0, platform)).toEqual({
      pid: child.pid,
      parent: process.pid,
      command: 'sleep 60',
    });
  });

  test('a process that has ended is not', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(await findProcess(child.pid ?? 0, platform)).toBeNull();
  });

  test('nor is a zombie, which still answers to a signal', async () => {
    // The shell's child ends, and `sleep`, which takes the shell's place, never collects it.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60']);
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    expect(await findProcess(zombie, platform)).not.toBeNull();
    await sleep(300);
    expect(() => process.kill(zombie, 0)).not.toThrow();
    expect(await findProcess(zombie, platform)).toBeNull();
  });
});

test('what is no number of a process is nobody', async () => {
  for (const pid of [0, -1, NaN, 1.5]) expect(await isAlive(pid)).toBe(false);
});
