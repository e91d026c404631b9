import AsyncStorage from '@react-native-async-storage/async-storage';
import { screen, userEvent, waitFor } from '@testing-library/react-native';
import { getItemAsync } from 'expo-secure-store';
import { keepRecentSearch } from '../catalog/recent-searches.ts';
import { keepDraft } from '../contact/draft.ts';
import { newPerson, signedInPhone } from '../testing/another-phone.fixture.ts';
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

/** What is kept on the phone where anybody reads it who has it in hand. */
async function keptInPlain(): Promise<string> {
  return JSON.stringify(await AsyncStorage.multiGet(await AsyncStorage.getAllKeys()));
}

test('a guest finds the ways to an account, and the shop', async () => {
  await openApp(shop, '/account');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Open an account' })).toBeOnTheScreen();
  expect(screen.getByRole('link', { name: /^Orders of this phone/ })).toBeOnTheScreen();
  expect(screen.queryByRole('link', { name: /^Office/ })).toBeNull();
  await userEvent.press(screen.getByRole('link', { name: 'About the shop' }));
  expect(await screen.findByText(/demonstration shop/)).toBeOnTheScreen();
  expect(screen.getByText(/^Version/)).toBeOnTheScreen();
});

test('whoever is signed in is greeted, and may leave', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account');
  await signInHere(person);
  expect(await screen.findByRole('header', { name: /Good to see you, Ada/ })).toBeOnTheScreen();
  expect(screen.getByText(person.email)).toBeOnTheScreen();
  expect(screen.getByText(/do not know yet that this address is yours/)).toBeOnTheScreen();
  expect(screen.queryByRole('link', { name: /^Office/ })).toBeNull();

  const questions = answerQuestions('Sign out');
  await userEvent.press(screen.getByRole('button', { name: 'Sign out' }));
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeOnTheScreen();
  expect(screen.queryByText(/ended elsewhere/)).toBeNull();
  expect(questions).toHaveBeenCalledTimes(1);
  questions.mockRestore();
});

test('a sign-in that was ended elsewhere is told calmly, and nothing of the person stays', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account');
  await signInHere(person);
  await screen.findByRole('header', { name: /Good to see you/ });
  await keepDraft({ name: 'Ada', message: 'A letter that was never sent' });
  await keepRecentSearch('a gift for gran');
  await waitFor(async () => expect(await keptInPlain()).toContain(person.email));

  const elsewhere = await signedInPhone(shop, person.email, person.password);
  await elsewhere.client.account.sessions.revokeOthers.mutate();
  // The next call is refused, wherever in the account it is made.
  await userEvent.press(screen.getByRole('link', { name: /^Sign-in and security/ }));
  expect(await screen.findByText('You are signed out')).toBeOnTheScreen();
  expect(screen.getByText(/ended elsewhere, or has run out/)).toBeOnTheScreen();
  expect(screen.queryByText(person.email)).toBeNull();
  expect(await getItemAsync('stockroom.cookies')).toBeNull();
  await waitFor(async () => expect(await keptInPlain()).not.toContain(person.email));
  await waitFor(async () => expect(await keptInPlain()).not.toMatch(/never sent|gran/));

  // Who is a guest now buys as one.
  await screen.unmount();
  await openApp(shop, '/products/party-bunting');
  await userEvent.press(await screen.findByRole('button', { name: 'Add to cart' }));
  await waitFor(async () => expect(await getItemAsync('stockroom.cart')).not.toBeNull());
});
