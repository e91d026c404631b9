import { screen, userEvent, within } from '@testing-library/react-native';
import { anotherPhone } from '../testing/another-phone.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { scrollToEnd } from '../testing/scroll-to-end.fixture.ts';
import { forgetRecentSearches } from './recent-searches.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await emptyPhone();
  await forgetRecentSearches();
});
afterAll(async () => await stopShop(shop));

const goods = async () => within(await screen.findByLabelText('Goods'));
const cardNamed = (name: RegExp) => screen.findByRole('link', { name });

test('shows the shop’s name, its departments and what is loved most, with prices', async () => {
  await openApp(shop, '/');
  expect(await screen.findByRole('header', { name: 'Stockroom' })).toBeOnTheScreen();
  expect(await cardNamed(/^Jumbo bag, £2.08$/)).toBeOnTheScreen();
  expect(await screen.findByRole('link', { name: 'Kitchen & dining' })).toBeOnTheScreen();
});

test('goes on where the page ends', async () => {
  const { client } = anotherPhone(shop);
  const first = await client.catalog.list.query({});
  const second = await client.catalog.list.query({ cursor: String(first.nextCursor) });
  await openApp(shop, '/');
  await cardNamed(/^Jumbo bag, /);
  await scrollToEnd('Goods');
  const next = second.items[0]?.name ?? '';
  expect(await (await goods()).findByText(next)).toBeOnTheScreen();
});

test('lists by price, and leaves out what is sold out', async () => {
  const { client } = anotherPhone(shop);
  const cheapest = await client.catalog.list.query({ sort: 'price-asc', available: true });
  await openApp(shop, '/');
  await cardNamed(/^Jumbo bag, /);
  await userEvent.press(screen.getByRole('radio', { name: 'Cheapest first' }));
  await userEvent.press(screen.getByRole('checkbox', { name: 'In stock only' }));
  expect(await (await goods()).findByText(cheapest.items[0]?.name ?? '')).toBeOnTheScreen();
  expect(screen.getByRole('radio', { name: 'Cheapest first' })).toBeChecked();
  expect(screen.queryByRole('link', { name: /^Jumbo bag, / })).toBeNull();
});

test('suggests goods while somebody types, and leads to the one that is pressed', async () => {
  await openApp(shop, '/');
  await userEvent.type(await screen.findByLabelText('Search the shop'), 'party bun');
  await screen.findByRole('button', { name: 'Search for ‘party bun’' });
  await userEvent.press(await screen.findByRole('link', { name: 'Party bunting, £4.95' }));
  expect(await screen.findByRole('button', { name: 'Add to cart' })).toBeOnTheScreen();
  expect(screen.getByRole('header', { name: 'Party bunting' })).toBeOnTheScreen();
});

test('finds by words, keeps what was searched, and forgets it when told', async () => {
  await openApp(shop, '/');
  await userEvent.type(await screen.findByLabelText('Search the shop'), 'lunch box', {
    submitEditing: true,
  });
  expect(await screen.findByRole('header', { name: '‘lunch box’' })).toBeOnTheScreen();
  expect((await screen.findAllByRole('link', { name: /lunch box/i })).length).toBeGreaterThan(1);

  await userEvent.clear(screen.getByLabelText('Search the shop'));
  await userEvent.press(
    await screen.findByRole('button', { name: 'Search for ‘lunch box’ again' }),
  );
  expect(await screen.findByRole('header', { name: '‘lunch box’' })).toBeOnTheScreen();

  await userEvent.clear(screen.getByLabelText('Search the shop'));
  await userEvent.press(await screen.findByRole('button', { name: 'Forget these' }));
  expect(screen.queryByRole('button', { name: /again/ })).toBeNull();
});

test('a link of the web’s own shows the same goods', async () => {
  await openApp(shop, '/products?category=candles-lights&available=1');
  expect(await screen.findByRole('header', { name: 'Candles & lights' })).toBeOnTheScreen();
  expect(await cardNamed(/^Hanging heart T-light holder/)).toBeOnTheScreen();
  expect(screen.queryByRole('link', { name: /^Jumbo bag, / })).toBeNull();
  expect(screen.getByRole('checkbox', { name: 'In stock only' })).toBeChecked();
  await userEvent.press(screen.getByRole('radio', { name: 'Everything' }));
  expect(await cardNamed(/^Jumbo bag, /)).toBeOnTheScreen();
});

test('says where nothing is found, and leads back to everything', async () => {
  await openApp(shop, '/products?query=qqqqwwww');
  expect(await screen.findByText('We looked, even in the back')).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'See everything' }));
  expect(await cardNamed(/^Jumbo bag, /)).toBeOnTheScreen();
});

test('without a shop it says so, and what was seen stays; another try is offered at its end', async () => {
  const another = await openShop();
  await openApp(another, '/');
  await cardNamed(/^Jumbo bag, /);
  await stopShop(another);
  await scrollToEnd('Goods');
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeOnTheScreen();
  expect(screen.getByText(/cannot be reached just now/)).toBeOnTheScreen();
  expect(screen.getByText('Party bunting')).toBeOnTheScreen();
});
