import { NoAnswerInTime } from './no-answer.ts';

/**
 * `AbortSignal.timeout` and `.any` are not on phones. Besides calling it off, it stops waiting by itself:
 * not every fetch hears of a signal while it reads a body.
 *
 * @param patience milliseconds
 * @throws NoAnswerInTime
 */
export async function withinTime<Result>(
  patience: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const callOff = () => controller.abort();
  if (outer?.aborted) callOff();
  outer?.addEventListener('abort', callOff, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswerInTime(patience));
      callOff();
    }, patience);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
