import { screen, userEvent } from '@testing-library/react-native';
import { getItemAsync } from 'expo-secure-store';
import { shareAsync } from 'expo-sharing';
import { anotherPhone, newPerson } from '../testing/another-phone.fixture.ts';
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

const { files } = jest.requireMock<{ files: Map<string, Uint8Array> }>('expo-file-system');

test('everything that is kept on somebody is handed on for the password, and leaves with them', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account/data');
  await signInHere(person);
  const [password] = await screen.findAllByLabelText('Your password');
  if (!password) throw new Error('No password is asked for');
  await userEvent.type(password, 'not this one');
  await userEvent.press(screen.getByRole('button', { name: 'Download everything' }));
  expect(await screen.findByText('That is not your password.')).toBeOnTheScreen();
  expect(shareAsync).not.toHaveBeenCalled();

  await userEvent.clear(password);
  await userEvent.type(password, person.password);
  await userEvent.press(screen.getByRole('button', { name: 'Download everything' }));
  expect(await screen.findByText(/That was everything/)).toBeOnTheScreen();
  const [[uri, bytes] = ['', new Uint8Array()]] = files;
  expect(uri).toMatch(/^file:\/\/\/cache\/archives\/stockroom-\d{4}-\d\d-\d\d\.zip$/);
  expect(shareAsync).toHaveBeenCalledWith(
    uri,
    expect.objectContaining({ mimeType: 'application/zip' }),
  );
  expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
});

test('an account ends by password, tick and question, and nothing of it stays on the phone', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account/data');
  await signInHere(person);
  const fields = await screen.findAllByLabelText('Your password');
  const password = fields.at(-1);
  if (!password) throw new Error('No password is asked for');
  await userEvent.type(password, person.password);
  const erase = () => userEvent.press(screen.getByRole('button', { name: 'Erase my account' }));
  await erase();
  expect(await screen.findByText(/Please tick this/)).toBeOnTheScreen();
  await userEvent.press(
    screen.getByRole('checkbox', { name: 'I know that this cannot be undone.' }),
  );

  const kept = answerQuestions('Keep it');
  await erase();
  expect(kept).toHaveBeenCalledTimes(1);
  kept.mockRestore();
  expect(await anotherPhone(shop).accounts.signIn(person)).toEqual({ ok: true });

  answerQuestions('Erase my account');
  await erase();
  expect(await screen.findByText('It is all gone')).toBeOnTheScreen();
  expect(await anotherPhone(shop).accounts.signIn(person)).toMatchObject({ ok: false });
  expect(await getItemAsync('stockroom.cookies')).toBeNull();
  expect(files.size).toBe(0);
  expect(screen.queryByText(person.email)).toBeNull();
  await userEvent.press(screen.getByRole('button', { name: 'To the shop' }));
});
