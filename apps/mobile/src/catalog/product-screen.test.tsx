import { screen, userEvent } from '@testing-library/react-native';
import { Share } from 'react-native';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(emptyPhone);
afterAll(async () => await stopShop(shop));

test('shows a product, and each variant by its own picture and stock', async () => {
  await openApp(shop, '/products/alarm-clock-bakelike');
  expect(await screen.findByRole('header', { name: 'Alarm clock Bakelike' })).toBeOnTheScreen();
  expect(screen.getByText('£3.75')).toBeOnTheScreen();
  expect(screen.getByRole('radio', { name: 'Red' })).toBeChecked();
  expect(screen.getByRole('image', { name: 'Drawing of Alarm clock Bakelike, Red' })).toBeVisible();

  await userEvent.press(screen.getByRole('radio', { name: 'Orange, sold out' }));
  expect(screen.getByRole('radio', { name: 'Orange, sold out' })).toBeChecked();
  expect(
    screen.getByRole('image', { name: 'Drawing of Alarm clock Bakelike, Orange' }),
  ).toBeVisible();
  expect(screen.getByText('Sold out for now')).toBeOnTheScreen();
  expect(screen.queryByRole('button', { name: 'Add to cart' })).toBeNull();
});

test('puts as many as were wanted on top of those in the cart, and says so', async () => {
  await openApp(shop, '/products/party-bunting');
  await userEvent.press(await screen.findByRole('button', { name: 'One ‘Party bunting’ more' }));
  await userEvent.press(screen.getByRole('button', { name: 'Add to cart' }));
  expect(await screen.findByText('‘Party bunting’ is in your cart.')).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('‘Party bunting’ is in your cart.')).toBeNull();

  await userEvent.press(screen.getByRole('button', { name: 'Add to cart' }));
  expect(await screen.findByText('‘Party bunting’ is in your cart.')).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'See cart' }));
  expect(await screen.findByLabelText('4 of ‘Party bunting’')).toBeOnTheScreen();
  // Whoever went on has heard it.
  expect(screen.queryByText('‘Party bunting’ is in your cart.')).toBeNull();
});

test('more than there are is refused in the shop’s own words', async () => {
  const name = 'Lunch bag red retrospot';
  await openApp(shop, '/products/lunch-bag-red-retrospot');
  expect(await screen.findByText('Only 2 left')).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: `One ‘${name}’ more` }));
  expect(screen.getByRole('button', { name: `One ‘${name}’ more` })).toBeDisabled();
  await userEvent.press(screen.getByRole('button', { name: 'Add to cart' }));
  expect(await screen.findByText(`‘${name}’ is in your cart.`)).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'Add to cart' }));
  expect(await screen.findByText(`There are only 2 of ‘${name}’ left.`)).toBeOnTheScreen();
});

test('hands the web’s address on', async () => {
  const share = jest.spyOn(Share, 'share').mockResolvedValue({ action: Share.sharedAction });
  await openApp(shop, '/products/party-bunting');
  await userEvent.press(await screen.findByRole('button', { name: 'Share ‘Party bunting’' }));
  expect(share.mock.calls[0]?.[0]).toMatchObject({
    message: `Party bunting\n${shop}/products/party-bunting`,
  });
  share.mockRestore();
});

test.each(['no-such-thing', 'NO--SUCH'])('of %s it says that it is gone', async (slug) => {
  await openApp(shop, `/products/${slug}`);
  expect(await screen.findByText('We no longer keep this')).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'See what we do keep' }));
  expect(await screen.findByRole('link', { name: /^Jumbo bag, / })).toBeOnTheScreen();
});

test('says when the shop cannot be reached, and offers another try', async () => {
  const another = await openShop();
  await openApp(another, '/products?query=party+bunting');
  const card = await screen.findByRole('link', { name: 'Party bunting, £4.95' });
  await stopShop(another);
  await userEvent.press(card);
  expect(await screen.findByText(/cannot be reached just now/)).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeOnTheScreen();
});
