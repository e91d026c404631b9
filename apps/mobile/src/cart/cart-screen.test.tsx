import AsyncStorage from '@react-native-async-storage/async-storage';
import { screen, userEvent, waitFor } from '@testing-library/react-native';
import { fillCart, thisPhone } from '../testing/fill-cart.fixture.ts';
import { findNetwork, loseNetwork } from '../testing/network.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { sellAllBut } from '../testing/sell-all-but.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => await stopShop(shop));
beforeEach(emptyPhone);
afterEach(findNetwork);

const bunting = 'party-bunting';
const cakeStand = 'regency-cake-stand-3-tier';

async function quantities(): Promise<number[]> {
  const { lines } = await thisPhone(shop).client.cart.get.query();
  return lines.map(({ quantity }) => quantity);
}

test('an empty cart leads on to the shop', async () => {
  await openApp(shop, '/cart');
  expect(await screen.findByText('Your cart is empty')).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Look around the shop' })).toBeOnTheScreen();
});

test('changes a line at once, takes it out, and puts it back', async () => {
  await fillCart(shop, { [bunting]: 1, [cakeStand]: 2 });
  await openApp(shop, '/cart');
  await userEvent.press(await screen.findByRole('button', { name: /^One ‘Party bunting’ more/i }));
  expect(await screen.findByLabelText(/^2 of ‘Party bunting’/i)).toBeOnTheScreen();
  expect(screen.getByText('4 things')).toBeOnTheScreen();
  await waitFor(async () => expect(await quantities()).toEqual([2, 2]));

  await userEvent.press(screen.getByRole('button', { name: /^Remove ‘Party bunting’/i }));
  await waitFor(() => expect(screen.queryByLabelText(/of ‘Party bunting’/i)).toBeNull());
  await userEvent.press(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await quantities()).toSorted()).toEqual([2, 2]));
  expect(await screen.findByLabelText(/^2 of ‘Party bunting’/i)).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'To the checkout' })).toBeOnTheScreen();
});

test('a code that nobody knows is said beside its field', async () => {
  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/cart');
  await userEvent.type(await screen.findByLabelText('Discount code'), 'nonsense');
  await userEvent.press(screen.getByRole('button', { name: 'Use this code' }));
  expect(await screen.findByText(/We do not know that code/)).toBeOnTheScreen();
});

test('without a network changes are shown, counted, kept over a restart, and sent at last', async () => {
  await fillCart(shop, { [bunting]: 2, [cakeStand]: 2 });
  await openApp(shop, '/cart');
  const more = await screen.findByRole('button', { name: /cake stand.*more$/i });
  await loseNetwork();
  await userEvent.press(more);
  await userEvent.press(screen.getByRole('button', { name: /^Remove ‘Party bunting’/i }));
  expect(await screen.findByText(/You are offline. 2 changes wait/)).toBeOnTheScreen();
  expect(screen.getByLabelText(/^3 of ‘Regency/i)).toBeOnTheScreen();
  expect(screen.getByText(/Prices and stock as of/)).toBeOnTheScreen();
  expect(await quantities()).toEqual([2, 2]);

  // As it is kept, and not as it was before the second change.
  await waitFor(async () => {
    const kept: unknown = JSON.parse((await AsyncStorage.getItem('stockroom.seen')) ?? '{}');
    expect(kept).toMatchObject({ clientState: { mutations: [{}, {}] } });
  });
  await screen.unmount();
  await openApp(shop, '/cart');
  expect(await screen.findByLabelText(/^3 of ‘Regency/i)).toBeOnTheScreen();
  expect(screen.queryByLabelText(/of ‘Party bunting’/i)).toBeNull();
  await findNetwork();
  await waitFor(async () => expect(await quantities()).toEqual([3]));
});

test('a change that waited and is refused at last is told, and taken back', async () => {
  await fillCart(shop, { [cakeStand]: 1 });
  await openApp(shop, '/cart');
  const more = await screen.findByRole('button', { name: /cake stand.*more$/i });
  await loseNetwork();
  await userEvent.press(more);
  expect(await screen.findByLabelText(/^2 of ‘Regency/i)).toBeOnTheScreen();
  await sellAllBut(shop, cakeStand, 1);
  await findNetwork();
  expect(await screen.findByText(/There is only 1 of ‘.+’ left/)).toBeOnTheScreen();
  expect(await screen.findByLabelText(/^1 of ‘Regency/i)).toBeOnTheScreen();
  expect(await quantities()).toEqual([1]);
});
