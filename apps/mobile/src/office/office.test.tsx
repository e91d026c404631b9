import { act, screen, userEvent } from '@testing-library/react-native';
import { setStringAsync } from 'expo-clipboard';
import { openBrowserAsync } from 'expo-web-browser';
import { AppState } from 'react-native';
import { demoPassword, newPerson, ownersPhone } from '../testing/another-phone.fixture.ts';
import { answerQuestions } from '../testing/answer-questions.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { paidOrder } from '../testing/paid-order.fixture.ts';
import { signInHere } from '../testing/sign-in-here.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(emptyPhone);
afterAll(async () => await stopShop(shop));

const owner = { email: 'owner@stockroom.test', password: demoPassword };
const press = async (name: string | RegExp) =>
  await userEvent.press(await screen.findByRole('button', { name }));

test('the office is not for guests, nor for customers', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/office');
  expect(await screen.findByText('You are signed out')).toBeOnTheScreen();
  await signInHere(person);
  expect(await screen.findByText('For the shop’s own people')).toBeOnTheScreen();
  expect(screen.queryByText(/To pack/)).toBeNull();
});

test('staff see orders come in, pack and ship them, and the customer is told', async () => {
  await openApp(shop, '/office');
  await signInHere(owner);
  expect(await screen.findByText('Nothing to pack')).toBeOnTheScreen();

  // Nobody pulls anything down: it comes by itself.
  const { number, token } = await paidOrder(shop);
  await userEvent.press(await screen.findByRole('link', { name: new RegExp(`^${number}, Paid`) }));
  expect(await screen.findByRole('header', { name: 'To pack' })).toBeOnTheScreen();
  const [first] = await screen.findAllByRole('checkbox');
  if (!first) throw new Error('There is nothing to pick');
  expect(first).toHaveAccessibleName(/^2 times .+, SKU \S+$/);
  await userEvent.press(first);
  expect(first).toBeChecked();
  expect(screen.getByText(/1 left to pick/)).toBeOnTheScreen();

  await press('Copy the address');
  expect(setStringAsync).toHaveBeenCalledWith(
    'Edith Example\n12 Bridge Street\nLeeds LS1 4DA\nUnited Kingdom',
  );
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeOnTheScreen();

  await press('Mark as packed');
  expect(await screen.findByRole('header', { name: 'Ship it' })).toBeOnTheScreen();
  await press('Not packed after all');
  expect(await screen.findByRole('header', { name: 'Before you pack it' })).toBeOnTheScreen();
  await press('Mark as packed');
  expect(await screen.findByRole('header', { name: 'Ship it' })).toBeOnTheScreen();

  const questions = answerQuestions('It has left');
  await userEvent.type(screen.getByLabelText('Tracking number (optional)'), 'ab 123 456 789 gb');
  await press('Mark as shipped');
  expect(await screen.findByText('Which carrier is this number of?')).toBeOnTheScreen();
  expect(questions).not.toHaveBeenCalled();
  await press(/^Carrier/);
  await userEvent.press(await screen.findByRole('radio', { name: 'Royal Mail' }));
  await press('Mark as shipped');
  expect(await screen.findByRole('header', { name: 'It is on its way' })).toBeOnTheScreen();
  expect(questions).toHaveBeenCalledWith(
    `Has ${number} left?`,
    expect.stringContaining('With Royal Mail, AB123456789GB'),
    expect.anything(),
    expect.anything(),
  );

  await press('Follow the parcel');
  expect(openBrowserAsync).toHaveBeenCalledWith(expect.stringContaining('AB123456789GB'));

  const { client } = await ownersPhone(shop);
  expect(await client.orders.byNumber.query({ number, token })).toMatchObject({
    status: 'shipped',
    shipment: { carrier: 'royal_mail', trackingNumber: 'AB123456789GB' },
  });
  const { items } = await client.office.mails.list.query({ limit: 20 });
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'order_shipped', orderNumber: number }),
  );

  await press('Correct the tracking');
  const field = await screen.findByLabelText('Tracking number (optional)');
  expect(field).toHaveDisplayValue('AB123456789GB');
  await userEvent.clear(field);
  await userEvent.type(field, '!');
  await press('Correct it');
  expect(await screen.findByText(/4 to 40 letters, digits and hyphens/)).toBeOnTheScreen();
  await userEvent.clear(field);
  await userEvent.type(field, 'CD987654321GB');
  await press('Correct it');
  expect(await screen.findByText(/With Royal Mail, CD987654321GB/)).toBeOnTheScreen();
});

test('who comes late is told, and sees how the order stands now', async () => {
  const { number } = await paidOrder(shop, 'Agnes Example');
  const { client } = await ownersPhone(shop);
  await openApp(shop, `/office/orders/${number}`);
  await signInHere(owner);
  await screen.findByRole('button', { name: 'Mark as packed' });
  // Its stream is silent, so that nothing tells this phone that somebody else calls the order off.
  const { calls } = jest.mocked(AppState.addEventListener).mock;
  await act(() => calls.forEach(([event, hear]) => event === 'change' && hear('background')));
  await client.office.orders.cancel.mutate({ number });
  await press('Mark as packed');
  expect(
    await screen.findByText('That cannot be done with this order as it stands now: cancelled.'),
  ).toBeOnTheScreen();
  expect((await screen.findAllByText('Cancelled')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Mark as packed' })).toBeNull();
});

test('a number of no order is said to be one', async () => {
  await openApp(shop, '/office/orders/S-999999');
  await signInHere(owner);
  expect(await screen.findByText('There is no such order')).toBeOnTheScreen();
});

test('lists show how many wait, and what is empty says so', async () => {
  const { number } = await paidOrder(shop, 'Olive Example');
  await openApp(shop, '/office');
  await signInHere(owner);
  expect(await screen.findByRole('radio', { name: /^To pack \(\d+\)$/ })).toBeChecked();
  await userEvent.press(screen.getByRole('radio', { name: /^To ship/ }));
  expect(await screen.findByText('Nothing to ship')).toBeOnTheScreen();
  // Packed by somebody else, it comes into this list by itself.
  const { client } = await ownersPhone(shop);
  await act(async () => void (await client.office.orders.pack.mutate({ number })));
  expect(
    await screen.findByRole('link', { name: new RegExp(`^${number}, Packed`) }),
  ).toBeOnTheScreen();
  expect(await screen.findByRole('radio', { name: 'To ship (1)' })).toBeOnTheScreen();
});
