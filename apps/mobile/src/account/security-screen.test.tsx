import { screen, userEvent, waitFor } from '@testing-library/react-native';
import {
  anotherPhone,
  newPerson,
  ownersPhone,
  signedInPhone,
} from '../testing/another-phone.fixture.ts';
import { answerQuestions } from '../testing/answer-questions.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { signInHere } from '../testing/sign-in-here.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(emptyPhone);
afterAll(async () => await stopShop(shop));

const press = async (name: string | RegExp) =>
  await userEvent.press(await screen.findByRole('button', { name }));

test('a name is changed, and stands everywhere', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account');
  await signInHere(person);
  await userEvent.press(await screen.findByRole('link', { name: /^Sign-in and security/ }));
  await userEvent.press(await screen.findByRole('link', { name: /^Name, Ada Example/ }));
  const field = await screen.findByLabelText('Name');
  expect(field).toHaveDisplayValue(person.name);
  await userEvent.clear(field);
  await press('Save the name');
  expect(await screen.findByText('What may we call you?')).toBeOnTheScreen();
  await userEvent.type(field, 'Grace Hopper', { submitEditing: true });
  expect(await screen.findByRole('link', { name: 'Name, Grace Hopper' })).toBeOnTheScreen();
});

test('a password is changed for the present one, and ends the other sign-ins', async () => {
  const person = await newPerson(shop);
  const elsewhere = await signedInPhone(shop, person.email, person.password);
  await openApp(shop, '/account/password');
  await signInHere(person);
  await userEvent.type(await screen.findByLabelText('Your password'), 'not this one');
  await userEvent.type(screen.getByLabelText('New password'), 'eight lamps in a row');
  await press('Change it, and sign out elsewhere');
  expect(await screen.findByText('That is not your password.')).toBeOnTheScreen();
  await userEvent.clear(screen.getByLabelText('Your password'));
  await userEvent.type(screen.getByLabelText('Your password'), person.password);
  await press('Change it, and sign out elsewhere');
  expect(await screen.findByText('Your password is changed')).toBeOnTheScreen();
  expect(await elsewhere.client.account.me.query()).toBeNull();
  expect(
    await anotherPhone(shop).accounts.signIn({ ...person, password: 'eight lamps in a row' }),
  ).toEqual({ ok: true });
});

test('another address is wished for, and the wish taken back', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account/email');
  await signInHere(person);
  await userEvent.type(await screen.findByLabelText('New address'), person.email);
  await userEvent.type(screen.getByLabelText('Your password'), person.password);
  await press('Send both mails');
  expect(await screen.findByText('That is your address already.')).toBeOnTheScreen();
  const wished = `new-${person.email}`;
  await userEvent.clear(screen.getByLabelText('New address'));
  await userEvent.type(screen.getByLabelText('New address'), wished);
  await press('Send both mails');
  expect(await screen.findByText(/has not proved itself yet/)).toBeOnTheScreen();
  const { client } = await ownersPhone(shop);
  const { items } = await client.office.mails.list.query({ limit: 20 });
  expect(items.map(({ recipient }) => recipient)).toEqual(
    expect.arrayContaining([person.email, wished]),
  );
  await press('Keep the present address');
  expect(await screen.findByLabelText('New address')).toBeOnTheScreen();
});

test('sign-ins are listed, and ended one by one or all but this phone', async () => {
  const person = await newPerson(shop);
  const others = [
    await signedInPhone(shop, person.email, person.password),
    await signedInPhone(shop, person.email, person.password),
    await signedInPhone(shop, person.email, person.password),
  ];
  const isIn = async () =>
    await Promise.all(others.map(async ({ client }) => (await client.account.me.query()) !== null));
  await openApp(shop, '/account/security');
  await signInHere(person);
  expect(await screen.findByText('This phone')).toBeOnTheScreen();
  const ends = await screen.findAllByRole('button', { name: /^Sign out .+, last seen/ });
  expect(ends).toHaveLength(3);
  if (ends[0]) await userEvent.press(ends[0]);
  expect(await screen.findByText('Signed out there.')).toBeOnTheScreen();
  expect((await isIn()).filter(Boolean)).toHaveLength(2);

  answerQuestions('Sign out there');
  await press('Sign out everywhere else');
  // With the last of the others goes the button.
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull(),
  );
  expect(screen.getByText('This phone')).toBeOnTheScreen();
  expect(await isIn()).toEqual([false, false, false]);
});
