import { screen, userEvent } from '@testing-library/react-native';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(emptyPhone);
afterAll(async () => await stopShop(shop));

test('a link to no screen says so in the words of the shop, and leads to the goods', async () => {
  await openApp(shop, '/no/such/screen');
  expect(await screen.findByRole('header', { name: 'Nothing on this shelf' })).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'Look around the shop' }));
  expect(await screen.findByRole('header', { name: 'Everything we sell' })).toBeOnTheScreen();
});
