import { screen, userEvent, waitFor } from '@testing-library/react-native';
import { anotherPhone, ownersPhone } from '../testing/another-phone.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { forgetDraft, readDraft } from './draft.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await emptyPhone();
  await forgetDraft();
});
afterAll(async () => await stopShop(shop));

const send = async () =>
  await userEvent.press(await screen.findByRole('button', { name: 'Send the message' }));

async function write(message: string, email = 'ada@example.com') {
  await userEvent.type(await screen.findByLabelText('Your name'), 'Ada');
  await userEvent.type(screen.getByLabelText('Your e-mail'), email);
  await userEvent.type(screen.getByLabelText('Your message'), message);
}

test('sends a message once, with its proof, and forgets what was written', async () => {
  await openApp(shop, '/contact?order=S-100042');
  expect(await screen.findByLabelText('Order number (optional)')).toHaveDisplayValue('S-100042');
  await write('Where is the blue one?');
  await waitFor(async () => expect((await readDraft()).message).toBe('Where is the blue one?'));
  await send();
  expect(await screen.findByText('Thank you. We have it.')).toBeOnTheScreen();
  expect(await screen.findByText(/on its way to ada@example.com/)).toBeOnTheScreen();
  expect(await readDraft()).toEqual({});

  const { messages } = (await ownersPhone(shop)).client.office;
  const { items } = await messages.list.query({ query: 'blue one' });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ status: 'new', doubt: null });

  await userEvent.press(screen.getByRole('button', { name: 'Write another message' }));
  expect(await screen.findByLabelText('Your message')).toHaveDisplayValue('');
});

test('says beside each field what is wrong with it, and keeps what was written', async () => {
  await openApp(shop, '/contact');
  await send();
  expect(await screen.findByText('What may we call you?')).toBeOnTheScreen();
  expect(screen.getByText('Where may we answer to?')).toBeOnTheScreen();
  expect(screen.getByText('What is on your mind?')).toBeOnTheScreen();
  await write('Hello there.', 'no address');
  await userEvent.type(screen.getByLabelText('Order number (optional)'), 'the blue one');
  await send();
  expect(await screen.findByText('That does not look like an e-mail address.')).toBeOnTheScreen();
  expect(screen.getByText(/That is not an order’s number/)).toBeOnTheScreen();
  expect(screen.getByLabelText('Your message')).toHaveDisplayValue('Hello there.');
});

test('what was written is there again when the app was closed, and when the shop is away', async () => {
  const another = await openShop();
  await openApp(another, '/contact');
  await write('A long story.');
  await stopShop(another);
  await send();
  expect(await screen.findByText(/Your words are kept here/)).toBeOnTheScreen();
  await screen.unmount();

  await openApp(shop, '/contact');
  expect(await screen.findByDisplayValue('A long story.')).toBeOnTheScreen();
  await send();
  expect(await screen.findByText('Thank you. We have it.')).toBeOnTheScreen();
});

test('whoever writes too often is told how long to wait, and keeps what they wrote', async () => {
  const { contact } = anotherPhone(shop).client;
  const message = { name: 'Robot', email: 'robot@example.com', message: 'Again.' };
  for (let n = 0; n < 60; n += 1) await contact.send.mutate(message).catch(() => {});
  await openApp(shop, '/contact');
  await write('At last.');
  await send();
  // Luck decides how long the proof takes, and a busy machine makes it longer.
  expect(
    await screen.findByText(/That was a little often. Try again in/, {}, { timeout: 45_000 }),
  ).toBeOnTheScreen();
  expect(screen.getByLabelText('Your message')).toHaveDisplayValue('At last.');
  expect((await readDraft()).message).toBe('At last.');
});
