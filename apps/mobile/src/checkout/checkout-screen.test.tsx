import { screen, userEvent, waitFor } from '@testing-library/react-native';
import { type BadNetwork, openBadNetwork } from '../testing/bad-network.fixture.ts';
import { newPerson, ownersPhone, signedInPhone } from '../testing/another-phone.fixture.ts';
import { fillCart, thisPhone } from '../testing/fill-cart.fixture.ts';
import { findNetwork, loseNetwork } from '../testing/network.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { closeBank, payAtBank } from '../testing/pay-at-bank.fixture.ts';
import { sellAllBut } from '../testing/sell-all-but.fixture.ts';

let shop: string;
let network: BadNetwork;
beforeAll(async () => {
  shop = await openShop();
  network = await openBadNetwork(shop);
});
afterAll(async () => {
  network.close();
  await stopShop(shop);
});
beforeEach(async () => {
  closeBank();
  await emptyPhone();
});
afterEach(findNetwork);

const bunting = 'party-bunting';

async function fillForm(email: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('Name'), 'Ada Example');
  await userEvent.type(screen.getByLabelText('Street and number'), '1 Lamp Row');
  await userEvent.type(screen.getByLabelText('Town or city'), 'London');
  await userEvent.type(screen.getByLabelText('Postcode'), 'EC1Y 8SY');
}

async function place(): Promise<void> {
  await userEvent.press(await screen.findByRole('button', { name: /^Place the order and pay £/ }));
}

/** The numbers of all orders to this address, as the owner sees them. */
async function ordersOf(email: string): Promise<string[]> {
  const { client } = await ownersPhone(shop);
  const { items } = await client.office.orders.list.query({ limit: 50 });
  return items.filter((order) => order.email === email).map(({ number }) => number);
}

test('says what is missing beside each field, buys as a guest, pays in the browser, and sees it paid', async () => {
  payAtBank('pay');
  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/checkout');
  await place();
  expect(await screen.findByText(/We need an e-mail address/)).toBeOnTheScreen();
  expect(screen.getByText('Whose name goes on the parcel?')).toBeOnTheScreen();
  expect(screen.getByText('The post needs a postcode.')).toBeOnTheScreen();

  await fillForm('not an address');
  await place();
  expect(await screen.findByText(/does not look like an e-mail address/)).toBeOnTheScreen();
  await userEvent.clear(screen.getByLabelText('E-mail'));
  await userEvent.type(screen.getByLabelText('E-mail'), 'guest@example.com');
  await place();
  expect(await screen.findByRole('header', { name: 'Paid' })).toBeOnTheScreen();
  expect(screen.getByText('guest@example.com')).toBeOnTheScreen();
  expect(await ordersOf('guest@example.com')).toHaveLength(1);
});

test('a country has its own fields, and its own postage', async () => {
  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/checkout');
  const before = (await screen.findByRole('button', { name: /^Place the order and pay £/ })).props;
  await userEvent.press(screen.getByRole('button', { name: /^Country/ }));
  await userEvent.press(await screen.findByRole('radio', { name: 'Ireland' }));
  expect(await screen.findByLabelText(/^Eircode/)).toBeOnTheScreen();
  await waitFor(() => {
    const after = screen.getByRole('button', { name: /^Place the order and pay £/ }).props;
    expect(after['accessibilityLabel']).not.toBe(before['accessibilityLabel']);
  });
});

test('answers that are lost make no second order', async () => {
  await fillCart(network.address, { [bunting]: 1 });
  await openApp(network.address, '/checkout');
  await fillForm('lost@example.com');
  network.loseAnswers('orders.place', 4);
  await place();
  expect(
    await screen.findByText('We have not heard back', {}, { timeout: 40_000 }),
  ).toBeOnTheScreen();
  expect(await ordersOf('lost@example.com')).toHaveLength(1);
  await userEvent.press(screen.getByRole('button', { name: 'Ask again' }));
  expect(await screen.findByRole('header', { name: 'Waiting for payment' })).toBeOnTheScreen();
  expect(await ordersOf('lost@example.com')).toHaveLength(1);
  expect(network.passed.filter((path) => path.includes('orders.place'))).toHaveLength(5);
});

test('an app that was ended before it heard sends the same at its next start', async () => {
  await fillCart(network.address, { [bunting]: 1 });
  await openApp(network.address, '/checkout');
  await fillForm('ended@example.com');
  network.loseAnswers('orders.place', 1);
  await place();
  await waitFor(async () => expect(await ordersOf('ended@example.com')).toHaveLength(1));
  await screen.unmount();

  await openApp(network.address, '/');
  await userEvent.press(await screen.findByRole('button', { name: 'Find out' }));
  await userEvent.press(await screen.findByRole('button', { name: 'Ask again' }));
  expect(await screen.findByRole('header', { name: 'Waiting for payment' })).toBeOnTheScreen();
  expect(await ordersOf('ended@example.com')).toHaveLength(1);
});

test('an order that was left unpaid is found again after a restart, and paid', async () => {
  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/checkout');
  await fillForm('later@example.com');
  await place();
  await screen.findByRole('header', { name: 'Waiting for payment' });
  await screen.unmount();

  await openApp(shop, '/cart');
  const [number] = await ordersOf('later@example.com');
  await userEvent.press(await screen.findByRole('button', { name: `Finish paying for ${number}` }));
  payAtBank('pay');
  await userEvent.press(await screen.findByRole('button', { name: 'Pay now' }));
  expect(await screen.findByRole('header', { name: 'Paid' })).toBeOnTheScreen();
});

test('a sum that changed meanwhile is shown before anything is ordered', async () => {
  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/checkout');
  await fillForm('changed@example.com');
  await screen.findByRole('button', { name: /^Place the order and pay £/ });
  // In the same cart, by another window of the same customer.
  const { client } = thisPhone(shop);
  const { lines } = await client.cart.get.query();
  await client.cart.setLine.mutate({ variantId: lines[0]?.variantId ?? '', quantity: 3 });
  await place();
  expect(
    await screen.findByText(/You now have 3 of ‘Party bunting’ instead of 1/i),
  ).toBeOnTheScreen();
  expect(await ordersOf('changed@example.com')).toEqual([]);
  await place();
  await screen.findByRole('header', { name: 'Waiting for payment' });
  expect(await ordersOf('changed@example.com')).toHaveLength(1);
});

test('what has been bought by others meanwhile is said, and as many as are left can be had', async () => {
  const cakeStand = 'regency-cake-stand-3-tier';
  await fillCart(shop, { [cakeStand]: 3 });
  await openApp(shop, '/checkout');
  await fillForm('shortage@example.com');
  await screen.findByRole('button', { name: /^Place the order and pay £/ });
  await sellAllBut(shop, cakeStand, 1);
  await place();
  expect(await screen.findByText(/There is only 1 of ‘.+’ left/)).toBeOnTheScreen();
  expect(await ordersOf('shortage@example.com')).toEqual([]);
  await userEvent.press(screen.getByRole('button', { name: 'Take 1 instead' }));
  await waitFor(() => expect(screen.queryByText(/There is only 1/)).toBeNull());
  await place();
  await screen.findByRole('header', { name: 'Waiting for payment' });
  expect(await ordersOf('shortage@example.com')).toHaveLength(1);
});

test('without a network nothing is sent, and what was typed stays', async () => {
  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/checkout');
  await fillForm('offline@example.com');
  await screen.findByRole('button', { name: /^Place the order and pay £/ });
  await loseNetwork();
  await place();
  expect(await screen.findByText(/Nothing was sent/)).toBeOnTheScreen();
  expect(screen.getByLabelText('E-mail').props['value']).toBe('offline@example.com');
  expect(await ordersOf('offline@example.com')).toEqual([]);
});

test('whoever is signed in need not type, and hears when the sign-in has ended meanwhile', async () => {
  const person = await newPerson(shop);
  const phone = thisPhone(shop);
  await phone.accounts.signIn(person);
  await phone.client.account.addresses.add.mutate({
    name: 'Ada Example',
    line1: '1 Lamp Row',
    city: 'London',
    postcode: 'EC1Y 8SY',
    country: 'GB',
  });
  await phone.session.written();
  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/checkout');
  expect(await screen.findByRole('radio', { name: /^Ada Example, 1 Lamp Row/ })).toBeChecked();
  expect(screen.getByLabelText('E-mail').props['value']).toBe(person.email);
  await place();
  await screen.findByRole('header', { name: 'Waiting for payment' });
  const [number = ''] = await ordersOf(person.email);
  await screen.unmount();
  await openApp(shop, '/account/orders');
  expect(await screen.findByRole('link', { name: new RegExp(number) })).toBeOnTheScreen();
  await screen.unmount();

  await fillCart(shop, { [bunting]: 1 });
  await openApp(shop, '/checkout');
  await screen.findByRole('button', { name: /^Place the order and pay £/ });
  const other = await signedInPhone(shop, person.email, person.password);
  await other.client.account.sessions.revokeOthers.mutate();
  await place();
  expect(await screen.findByText('You are signed out')).toBeOnTheScreen();
  expect(await ordersOf(person.email)).toEqual([number]);
});
