import { act, screen, userEvent, waitFor } from '@testing-library/react-native';
import { randomUUID } from 'node:crypto';
import { Alert, type AlertButton, AppState, type AppStateStatus } from 'react-native';
import { anotherPhone, newPerson, ownersPhone } from '../testing/another-phone.fixture.ts';
import { openBadNetwork } from '../testing/bad-network.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { thisPhone } from '../testing/fill-cart.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { payAtBank } from '../testing/pay-at-bank.fixture.ts';
import { scrollToEnd } from '../testing/scroll-to-end.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => await stopShop(shop));
beforeEach(emptyPhone);

type Phone = ReturnType<typeof anotherPhone>;

/** An order of one thing by a guest on this phone, or on another. */
async function placeOrder(phone: Phone, email: string) {
  const { client } = phone;
  const { variants } = await client.catalog.bySlug.query({ slug: 'party-bunting' });
  await client.cart.setLine.mutate({ variantId: variants[0]?.id ?? '', quantity: 1 });
  const { shippingMethodId } = await client.checkout.quote.query({ address: { country: 'GB' } });
  return await client.orders.place.mutate({
    requestId: randomUUID(),
    email,
    address: {
      name: 'Ada Example',
      line1: '1 Lamp Row',
      city: 'London',
      postcode: 'EC1Y 8SY',
      country: 'GB',
    },
    shippingMethodId,
  });
}

/** Presses this button of the next question that the phone asks. */
function answerAlert(label: string): void {
  jest.spyOn(Alert, 'alert').mockImplementation((_title, _words, buttons?: AlertButton[]) => {
    buttons?.find(({ text }) => text === label)?.onPress?.();
  });
}

test('opens by the link of a mail, remembers it, and lists it among this phone’s orders', async () => {
  const { number, token } = await placeOrder(anotherPhone(shop), 'mail@example.com');
  await openApp(shop, `/orders/${number}?token=${token}`);
  expect(await screen.findByRole('header', { name: 'Waiting for payment' })).toBeOnTheScreen();
  expect(screen.getByText(/Everything is put aside for you until/)).toBeOnTheScreen();
  await screen.unmount();

  await openApp(shop, '/account/orders');
  expect(await screen.findByRole('link', { name: new RegExp(number) })).toBeOnTheScreen();
});

test('the list of an account goes on for as long as there are orders', async () => {
  const phone = thisPhone(shop);
  await phone.accounts.signIn(await newPerson(shop));
  const numbers: string[] = [];
  for (let each = 0; each < 22; each += 1) {
    numbers.push((await placeOrder(phone, 'often@example.com')).number);
  }
  await phone.session.written();
  const linkTo = (number = '') => ({ name: new RegExp(number) });
  await openApp(shop, '/account/orders');
  expect(await screen.findByRole('link', linkTo(numbers.at(-1)))).toBeOnTheScreen();
  expect(screen.queryByRole('link', linkTo(numbers[0]))).toBeNull();
  await scrollToEnd('Orders');
  expect(await screen.findByRole('link', linkTo(numbers[0]))).toBeOnTheScreen();
});

test('somebody else’s order is not found', async () => {
  const { number } = await placeOrder(anotherPhone(shop), 'other@example.com');
  await openApp(shop, `/orders/${number}`);
  expect(await screen.findByText('We cannot show that order')).toBeOnTheScreen();
});

test('is called off after asking', async () => {
  const { number, token } = await placeOrder(anotherPhone(shop), 'off@example.com');
  await openApp(shop, `/orders/${number}?token=${token}`);
  answerAlert('Keep it');
  await userEvent.press(await screen.findByRole('button', { name: 'Cancel the order' }));
  expect(screen.getByRole('header', { name: 'Waiting for payment' })).toBeOnTheScreen();
  answerAlert('Cancel the order');
  await userEvent.press(screen.getByRole('button', { name: 'Cancel the order' }));
  expect(await screen.findByRole('header', { name: 'Cancelled' })).toBeOnTheScreen();
});

test('a declined payment is said, and can be made again', async () => {
  const { number, token } = await placeOrder(anotherPhone(shop), 'declined@example.com');
  await openApp(shop, `/orders/${number}?token=${token}`);
  payAtBank('decline');
  await userEvent.press(await screen.findByRole('button', { name: 'Pay now' }));
  expect(await screen.findByText(/The bank has declined it/)).toBeOnTheScreen();
  payAtBank('pay');
  await userEvent.press(screen.getByRole('button', { name: 'Pay again' }));
  expect(await screen.findByRole('header', { name: 'Paid' })).toBeOnTheScreen();
});

test('is seen to be packed and shipped while it is looked at, can be followed, and ordered again', async () => {
  const { number, token } = await placeOrder(anotherPhone(shop), 'ship@example.com');
  await openApp(shop, `/orders/${number}?token=${token}`);
  payAtBank('pay');
  await userEvent.press(await screen.findByRole('button', { name: 'Pay now' }));
  await screen.findByRole('header', { name: 'Paid' });
  const { client } = await ownersPhone(shop);
  await client.office.orders.pack.mutate({ number });
  expect(await screen.findByRole('header', { name: 'Packed' })).toBeOnTheScreen();
  await client.office.orders.ship.mutate({
    number,
    carrier: 'royal_mail',
    trackingNumber: 'AB123456785GB',
  });
  expect(await screen.findByText(/with Royal Mail/)).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Follow the parcel' })).toBeOnTheScreen();

  await userEvent.press(screen.getByRole('button', { name: 'Order again' }));
  expect(await screen.findByRole('header', { name: 'Your cart' })).toBeOnTheScreen();
  expect(await screen.findByLabelText(/^1 of ‘Party bunting’/i)).toBeOnTheScreen();
});

test('listens to nothing in the background, and catches up in the foreground', async () => {
  const hear = jest.spyOn(AppState, 'addEventListener');
  const network = await openBadNetwork(shop);
  const { number, token } = await placeOrder(anotherPhone(shop), 'pocket@example.com');
  await openApp(network.address, `/orders/${number}?token=${token}`);
  await screen.findByRole('header', { name: 'Waiting for payment' });
  const turnTo = async (state: AppStateStatus) =>
    await act(() => {
      for (const [event, listener] of hear.mock.calls) if (event === 'change') listener(state);
    });
  await waitFor(() => expect(network.passed.join()).toContain('orders.watch'));
  await turnTo('background');
  const asked = network.passed.length;
  await anotherPhone(shop).client.orders.cancel.mutate({ number, token });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(network.passed).toHaveLength(asked);
  expect(screen.getByRole('header', { name: 'Waiting for payment' })).toBeOnTheScreen();
  await turnTo('active');
  expect(await screen.findByRole('header', { name: 'Cancelled' })).toBeOnTheScreen();
  network.close();
});
