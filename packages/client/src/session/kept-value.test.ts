import { expect, test } from 'vitest';
import { z } from 'zod';
import { keptValue } from './kept-value.ts';
import { memoryStore, type SecretStore } from './secret-store.ts';

const none: readonly string[] = [];
const open = (store: SecretStore, address = 'https://shop.example') =>
  keptValue({ store, key: 'words', address, schema: z.array(z.string()).readonly(), none });

test('changes of one moment do not lose one another, and outlive a restart', async () => {
  const store = memoryStore();
  const words = open(store);
  const add = (word: string) => words.change((before) => [...before, word]);
  await Promise.all([add('one'), add('two'), add('three')]);
  await words.written();
  expect(await open(store).read()).toEqual(['one', 'two', 'three']);
});

test('the newest is what is written, however slow the store', async () => {
  const kept = memoryStore();
  let pause = 20;
  const slow: SecretStore = {
    ...kept,
    async write(key, value) {
      pause -= 8;
      await new Promise((resolve) => setTimeout(resolve, pause));
      await kept.write(key, value);
    },
  };
  const words = open(slow);
  await words.change(() => ['early']);
  await words.change(() => ['late']);
  await words.written();
  expect(await open(kept).read()).toEqual(['late']);
});

test('what one shop has given is not given to another', async () => {
  const store = memoryStore();
  const words = open(store);
  await words.change(() => ['mine']);
  await words.written();
  expect(await open(store, 'https://other.example').read()).toEqual([]);
});

test.each(['not JSON', '{"address":"https://shop.example","value":7}', 'null'])(
  'what cannot be read is as if nothing were kept: %s',
  async (text) => {
    const store = memoryStore();
    await store.write('words', text);
    expect(await open(store).read()).toEqual([]);
  },
);

test('a store that fails costs nothing but what a restart would have found', async () => {
  const broken: SecretStore = {
    read: () => Promise.reject(new Error('locked')),
    write: () => Promise.reject(new Error('locked')),
    remove: () => Promise.reject(new Error('locked')),
  };
  const words = open(broken);
  expect(await words.change((before) => [...before, 'here'])).toEqual(['here']);
  await words.written();
  expect(await words.read()).toEqual(['here']);
});

test('nothing is written where nothing is left', async () => {
  const store = memoryStore();
  const words = open(store);
  await words.change(() => ['gone soon']);
  await words.change(() => none);
  await words.written();
  expect(await store.read('words')).toBeNull();
});
