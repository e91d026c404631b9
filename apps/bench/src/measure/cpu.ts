import { readdir, readFile } from 'node:fs/promises';

/**
 * CPU time that a process has used, all its threads together, in microseconds. From
 * /proc/PID/task/TID/schedstat, whose first number is nanoseconds on a CPU: the ticks of
 * /proc/PID/stat are too coarse for a request.
 */
export async function cpuOf(pid: number): Promise<number> {
  const tasks = await readdir(`/proc/${pid}/task`);
  const times = await Promise.all(
    tasks.map(async (task) => {
      // A thread may end between the listing and the reading; it has then nothing more to tell.
      const text = await readFile(`/proc/${pid}/task/${task}/schedstat`, 'utf8').catch(() => '0');
      return Number(text.split(' ')[0]);
    }),
  );
  return times.reduce((sum, each) => sum + each, 0) / 1_000;
}

/** Resident memory in MB, as the kernel counts it for the process. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
