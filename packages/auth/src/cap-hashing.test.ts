import { ShopError } from '@stockroom/domain/shop-error';
import { expect, test } from 'vitest';
import { capHashing } from './cap-hashing.ts';

test('of 30 at once two work, the next wait, the rest are refused', async () => {
  const { inTurn } = capHashing({ atOnce: 2, waiting: 5 });
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setTimeout(resolve, 5));
    working -= 1;
  };
  const ends = await Promise.allSettled(Array.from({ length: 30 }, () => inTurn(work)));
  expect(most).toBe(2);
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  expect(refused).toHaveLength(30 - 2 - 5);
  for (const error of refused) {
    expect(error).toBeInstanceOf(ShopError);
    expect(error).toMatchObject({ refusal: { code: 'too_many_requests' } });
  }
  // The turns are given back.
  await expect(inTurn(async () => 'done')).resolves.toBe('done');
});

test('a turn that fails is given back', async () => {
  const { inTurn } = capHashing({ atOnce: 1, waiting: 0 });
  await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(inTurn(async () => 'done')).resolves.toBe('done');
});

test('who has a turn hashes in it, and does not wait for another', async () => {
  const { inTurn, hash, verify } = capHashing({ atOnce: 1, waiting: 1 });
  await inTurn(async () => {
    const hashed = await hash('a password');
    expect(await verify({ hash: hashed, password: 'a password' })).toBe(true);
    expect(await verify({ hash: hashed, password: 'another' })).toBe(false);
  });
});
