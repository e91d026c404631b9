import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaver } from './create-saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A shop on the other side, whose answers the test decides. */
function desk() {
  const sent: string[] = [];
  const answers: { yes: () => void; no: (why: string) => void }[] = [];
  let kept: string | undefined;
  const saver = createSaver<string>({
    save: (draft) => {
      sent.push(draft);
      return new Promise((resolve, reject) => {
        answers.push({ yes: resolve, no: (why) => reject(new Error(why)) });
      });
    },
    judge: (error) => {
      const why = error instanceof Error ? error.message : '';
      return why === 'overtaken' || why === 'offline' ? why : 'refused';
    },
    keep: (draft) => {
      kept = draft;
    },
    forget: () => {
      kept = undefined;
    },
    pause: 1_000,
    longest: 5_000,
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    saver,
    sent,
    kept: () => kept,
    async answer(why?: string) {
      const next = answers.shift();
      if (!next) throw new Error('nothing was sent');
      if (why === undefined) next.yes();
      else next.no(why);
      await settle();
    },
  };
}

test('saves once somebody pauses, and keeps a copy until the shop has it', async () => {
  const { saver, sent, kept, answer } = desk();
  saver.changed('a');
  await vi.advanceTimersByTimeAsync(900);
  saver.changed('ab');
  await vi.advanceTimersByTimeAsync(900);
  expect(sent).toEqual([]);
  expect(saver.state().kind).toBe('unsaved');
  expect(kept()).toBe('ab');
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual(['ab']);
  expect(saver.state().kind).toBe('saving');
  await answer();
  expect(saver.state().kind).toBe('saved');
  expect(kept()).toBeUndefined();
});

test('saves somebody who never pauses', async () => {
  const { saver, sent } = desk();
  for (let time = 0; time < 5_000; time += 500) {
    saver.changed(`${time}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sent).toEqual(['4500']);
});

test('sends what was typed meanwhile after what is under way, and forgets only then', async () => {
  const { saver, sent, kept, answer } = desk();
  saver.changed('a');
  await vi.advanceTimersByTimeAsync(1_000);
  saver.changed('ab');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent).toEqual(['a']);
  await answer();
  expect(kept()).toBe('ab');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual(['a', 'ab']);
  await answer();
  expect(saver.state().kind).toBe('saved');
});

test('tries again while the shop cannot be reached, with the newest', async () => {
  const { saver, sent, kept, answer } = desk();
  saver.changed('a');
  await vi.advanceTimersByTimeAsync(1_000);
  await answer('offline');
  expect(saver.state().kind).toBe('offline');
  saver.changed('ab');
  expect(saver.state().kind).toBe('offline');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent).toEqual(['a', 'ab']);
  await answer();
  expect(saver.state().kind).toBe('saved');
  expect(kept()).toBeUndefined();
});

test('a refusal waits for the next change, and loses nothing', async () => {
  const { saver, sent, kept, answer } = desk();
  saver.changed('a');
  await vi.advanceTimersByTimeAsync(1_000);
  await answer('too long');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['a']);
  expect(saver.state().kind).toBe('refused');
  expect(kept()).toBe('a');
  saver.changed('b');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual(['a', 'b']);
});

test('overtaken, it sends nothing more until somebody decides', async () => {
  const { saver, sent, kept, answer } = desk();
  saver.changed('mine');
  await vi.advanceTimersByTimeAsync(1_000);
  await answer('overtaken');
  saver.changed('mine too');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await saver.flush()).toBe(false);
  expect(sent).toEqual(['mine']);
  expect(kept()).toBe('mine too');
  saver.resume();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['mine', 'mine too']);
});

test('flush saves at once, and says whether all is there', async () => {
  const { saver, sent, answer } = desk();
  expect(await saver.flush()).toBe(true);
  saver.changed('a');
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['a']);
  saver.changed('ab');
  await answer();
  await answer();
  expect(await flushed).toBe(true);
  expect(sent).toEqual(['a', 'ab']);

  saver.changed('abc');
  const failed = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  await answer('offline');
  expect(await failed).toBe(false);
});
