import { screen, userEvent } from '@testing-library/react-native';
import { demoPassword, signedInPhone } from '../testing/another-phone.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { oneTimeCode } from '../testing/one-time-code.fixture.ts';
import { signInHere } from '../testing/sign-in-here.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => await stopShop(shop));

const owner = { email: 'owner@stockroom.test', password: demoPassword };

/** As the shop's pages do it, in a browser. */
async function turnOnSecondStep(): Promise<{ totpURI: string; backupCodes: string[] }> {
  const { session } = await signedInPhone(shop, owner.email);
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${shop}/api/auth/two-factor/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: shop, ...(await session.headers()) },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
    await session.expectAnswer()(answer.headers);
    return (await answer.json()) as { totpURI: string; backupCodes: string[] };
  };
  const made = await post('enable', { password: owner.password });
  await post('verify-totp', { code: oneTimeCode(made.totpURI, -1) });
  return made;
}

const giveCode = async (code: string) => {
  const field = await screen.findByLabelText('Code');
  await userEvent.clear(field);
  await userEvent.type(field, code, { submitEditing: true });
};

test('staff with a second step sign in by a code of the app, and once by each backup code', async () => {
  const { totpURI, backupCodes } = await turnOnSecondStep();
  await openApp(shop, '/account');
  await signInHere(owner);
  await giveCode('000000');
  expect(await screen.findByText(/That code is not right, or no longer/)).toBeOnTheScreen();
  await giveCode(oneTimeCode(totpURI));
  expect(await screen.findByText(/Good to see you/)).toBeOnTheScreen();
  expect(screen.getByRole('link', { name: /^Office/ })).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('link', { name: /^Sign-in and security/ }));
  expect(await screen.findByText('On')).toBeOnTheScreen();

  await screen.unmount();
  const [backup = ''] = backupCodes;
  await startAnew();
  await giveCode(backup);
  expect(await screen.findByText(/Good to see you/)).toBeOnTheScreen();

  await screen.unmount();
  await startAnew();
  await giveCode(backup);
  expect(await screen.findByText(/That code is not right, or no longer/)).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'Begin again' }));
  expect(await screen.findByLabelText('Password')).toBeOnTheScreen();
});

/** On a phone that nobody has signed in on. */
async function startAnew(): Promise<void> {
  await emptyPhone();
  await openApp(shop, '/account');
  await signInHere(owner);
}
