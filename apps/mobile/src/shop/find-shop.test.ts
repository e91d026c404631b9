import type { Look } from '@stockroom/client/connect/look-for-shop';
import { findShop } from './find-shop.ts';

const told = 'https://told.test';
const maker = 'http://maker.test';
const last = 'http://last.test';

/** A world in which shops are where `open` says, and the first of them takes longest. */
function world(...open: string[]) {
  const asked: string[] = [];
  const look = async (address: string): Promise<Look> => {
    asked.push(address);
    await new Promise((resolve) => setTimeout(resolve, address === told ? 20 : 1));
    return open.includes(address) ? { address } : { address, why: 'refused' };
  };
  return { asked, look };
}

test('what was seen there before is not asked whether it is there', async () => {
  const { asked, look } = world();
  expect(await findShop([told, maker], told, look)).toEqual({ address: told });
  expect(asked).toEqual([]);
});

test('prefers an earlier address to a quicker one', async () => {
  const { look } = world(told, maker);
  expect(await findShop([told, maker], null, look)).toEqual({ address: told });
});

test('takes the next where nothing is at the first', async () => {
  expect(await findShop([told, maker], null, world(maker).look)).toEqual({ address: maker });
  expect(await findShop([told, maker], last, world(last).look)).toEqual({ address: last });
});

test('without any, opens with what was kept of the last one', async () => {
  const { asked, look } = world();
  expect(await findShop([told, maker], last, look)).toEqual({ address: last });
  expect(asked).toEqual([told, maker, last]);
  expect(await findShop([], last, look)).toEqual({ address: last });
});

test('where none was ever seen, says what happened at each', async () => {
  expect(await findShop([told, maker], null, world().look)).toEqual({
    looks: [
      { address: told, why: 'refused' },
      { address: maker, why: 'refused' },
    ],
  });
});
