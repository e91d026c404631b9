import { describe, expect, it } from 'vitest';
import { ByteCache, type Copy } from './byte-cache.ts';

const copy = (size: number, ...subjects: string[]): Copy => ({ size, subjects });

describe('what is kept', () => {
  it('never takes more than its room, whatever comes', () => {
    const cache = new ByteCache<Copy>(100_000);
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let each = 0; each < 20_000; each += 1) {
      const key = `key ${Math.floor(random() * 400)}`;
      if (random() < 0.5) cache.set(key, copy(Math.floor(random() * 20_000), `s:${key}`));
      else cache.get(key);
      if (random() < 0.05) cache.drop(`s:${key}`);
      expect(cache.bytes).toBeLessThanOrEqual(100_000);
    }
    cache.clear();
    expect(cache.bytes).toBe(0);
  });

  it('that was asked for again stays, however much comes only once', () => {
    const cache = new ByteCache<Copy>(100_000);
    cache.set('home', copy(5_000));
    cache.get('home');
    for (let each = 0; each < 10_000; each += 1) cache.set(`?made-up=${each}`, copy(1_000));
    expect(cache.get('home')).toBeDefined();
  });

  it('gives way in the order of use', () => {
    const cache = new ByteCache<Copy>(10_000);
    for (const key of ['a', 'b', 'c']) {
      cache.set(key, copy(1_000));
      cache.get(key);
    }
    cache.get('a');
    for (let each = 0; each < 5; each += 1) {
      cache.set(`new ${each}`, copy(1_100));
      cache.get(`new ${each}`);
    }
    expect([cache.get('a'), cache.get('b')]).toEqual([copy(1_000), undefined]);
  });

  it('is not pushed out by one thing that is as large as everything', () => {
    const cache = new ByteCache<Copy>(10_000);
    cache.set('a', copy(100));
    cache.set('huge', copy(9_000));
    expect([cache.get('a'), cache.get('huge')]).toEqual([copy(100), undefined]);
  });
});

describe('a change', () => {
  it('drops what is made of it, and nothing else', () => {
    const cache = new ByteCache<Copy>(100_000);
    cache.set('mug', copy(1, 'product:mug', 'categories'));
    cache.set('mugs', copy(1, 'product:mugs', 'categories'));
    cache.set('list', copy(1, 'goods', 'categories'));
    cache.set('post', copy(1, 'journal', 'product:*'));
    const keys = () => ['mug', 'mugs', 'list', 'post'].filter((key) => cache.get(key));
    expect(keys()).toEqual(['mug', 'mugs', 'list', 'post']);
    cache.drop('product:mug');
    expect(keys()).toEqual(['mugs', 'list']);
    cache.drop('journal');
    expect(keys()).toEqual(['mugs', 'list']);
    cache.drop('categories');
    expect(keys()).toEqual([]);
    expect(cache.bytes).toBe(0);
  });

  it('of everything drops everything', () => {
    const cache = new ByteCache<Copy>(100_000);
    cache.set('a', copy(1, 'goods'));
    cache.set('b', copy(1));
    cache.drop('everything');
    expect([cache.get('a'), cache.get('b')]).toEqual([undefined, undefined]);
  });
});
