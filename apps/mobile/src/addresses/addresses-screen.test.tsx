import { screen, userEvent } from '@testing-library/react-native';
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

const press = async (name: string | RegExp) =>
  await userEvent.press(await screen.findByRole('button', { name }));
const type = async (label: string, text: string) => {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

test('an address is kept, changed, made the default and taken out, in the way of its country', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account/addresses');
  await signInHere(person);
  await press('Add an address');

  await press('Save the address');
  expect(await screen.findByText('Whose name goes on the parcel?')).toBeOnTheScreen();
  expect(screen.getByText('The post needs a postcode.')).toBeOnTheScreen();
  await type('Name', 'Ada Example');
  await type('Street and number', '12 Bridge Street');
  await type('Town or city', 'Leeds');
  await type('Postcode', 'nonsense');
  await press('Save the address');
  expect(await screen.findByText(/That is not a postcode of this country/)).toBeOnTheScreen();
  await type('Postcode', 'LS1 4DA');
  await press('Save the address');
  expect(
    await screen.findByText(/12 Bridge Street Leeds LS1 4DA United Kingdom/),
  ).toBeOnTheScreen();
  expect(screen.getByText('Filled in at the checkout')).toBeOnTheScreen();

  await press('Add an address');
  await press(/^Country/);
  await type('Find', 'irel');
  await userEvent.press(await screen.findByRole('radio', { name: 'Ireland' }));
  // What was asked for in Britain is not asked for there, and the code has another name.
  expect(await screen.findByLabelText(/^Eircode/)).toBeOnTheScreen();
  await type('Name', 'Maeve Example');
  await type('Street and number', '3 Quay');
  const city = await screen.findByLabelText(/^Town or city/);
  await userEvent.type(city, 'Cork');
  await press('Save the address');
  expect(await screen.findByText(/3 Quay/)).toBeOnTheScreen();

  await press('Make default: Maeve Example, 3 Quay');
  expect(
    await screen.findByRole('button', { name: 'Make default: Ada Example, 12 Bridge Street' }),
  ).toBeOnTheScreen();

  await press('Change Ada Example, 12 Bridge Street');
  expect(await screen.findByLabelText('Town or city')).toHaveDisplayValue('Leeds');
  await type('Town or city', 'York');
  await press('Save the address');
  expect(await screen.findByText(/York LS1 4DA/)).toBeOnTheScreen();

  const questions = answerQuestions('Keep it');
  await press('Remove Ada Example, 12 Bridge Street');
  expect(questions).toHaveBeenCalledTimes(1);
  expect(screen.getByText(/York LS1 4DA/)).toBeOnTheScreen();
  questions.mockRestore();
  answerQuestions('Remove');
  await press('Remove Ada Example, 12 Bridge Street');
  expect(
    await screen.findByRole('button', { name: 'Remove Maeve Example, 3 Quay' }),
  ).toBeOnTheScreen();
  const { client } = await signedInPhone(shop, person.email, person.password);
  expect(await client.account.addresses.list.query()).toEqual([
    expect.objectContaining({ name: 'Maeve Example', isDefault: true }),
  ]);
});

test('somebody else’s address is none', async () => {
  const [person, other] = [await newPerson(shop), await newPerson(shop)];
  const { client } = await signedInPhone(shop, other.email, other.password);
  const [theirs] = await client.account.addresses.add.mutate({
    name: 'Other',
    line1: '1 Elsewhere',
    city: 'Leeds',
    postcode: 'LS1 4DA',
    country: 'GB',
  });
  await openApp(shop, `/account/addresses/${theirs?.id}`);
  await signInHere(person);
  expect(await screen.findByText('That address is no longer kept')).toBeOnTheScreen();
  expect(screen.queryByText(/1 Elsewhere/)).toBeNull();
});
