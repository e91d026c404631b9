import { screen } from '@testing-library/react-native';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => await stopShop(shop));

test('shows what is for sale', async () => {
  await openApp(shop, '/');
  expect(await screen.findByRole('link', { name: /^Regency cake stand 3 tier/ })).toBeOnTheScreen();
});
