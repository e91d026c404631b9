import { expect, it } from 'vitest';
import { createLog } from './log.ts';
import { StackOfClosers } from './stack-of-closers.ts';

it('closes in the reverse order, each once, whatever fails or hangs', async () => {
  const closed: string[] = [];
  const logged: string[] = [];
  const log = createLog('error', { write: (line) => logged.push(line) });
  const closers = new StackOfClosers();
  closers.add('first', () => void closed.push('first'));
  closers.add('hangs', () => new Promise(() => {}));
  closers.add('fails', () => Promise.reject(new Error('it failed')));
  closers.add('last', async () => void closed.push('last'));

  await closers.closeAll(log, 50);
  expect(closed).toEqual(['last', 'first']);
  expect(logged.join('')).toMatch(/"part":"fails"[^]*"part":"hangs"/);

  await closers.closeAll(log, 50);
  expect(closed).toEqual(['last', 'first']);
});
