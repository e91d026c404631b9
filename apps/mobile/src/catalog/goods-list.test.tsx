import { render, screen } from '@testing-library/react-native';
import { ShopProvider } from '../shop/shop-provider.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { GoodsList } from './goods-list.tsx';

let address: string;
beforeAll(async () => {
  address = await openShop();
});
afterAll(async () => await stopShop(address));

test('shows what is for sale', async () => {
  await render(
    <ShopProvider address={address}>
      <GoodsList />
    </ShopProvider>,
  );
  expect(
    await screen.findByText('Regency cake stand 3 tier', {}, { timeout: 10_000 }),
  ).toBeTruthy();
});
