import { screen, userEvent } from '@testing-library/react-native';
import {
  anotherPhone,
  mailedToken,
  newPerson,
  signedInPhone,
} from '../testing/another-phone.fixture.ts';
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

test('a wrong password is refused in words, and what was typed stays', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/account');
  await signInHere({ ...person, password: 'not this one' });
  expect(
    await screen.findByText('That e-mail address and that password do not belong together.'),
  ).toBeOnTheScreen();
  expect(screen.getByLabelText('E-mail')).toHaveDisplayValue(person.email);

  await userEvent.clear(screen.getByLabelText('Password'));
  await userEvent.type(screen.getByLabelText('Password'), person.password);
  await press('Sign in');
  expect(await screen.findByText(/Good to see you/)).toBeOnTheScreen();
});

test('empty fields are told beside each, and nothing is sent', async () => {
  await openApp(shop, '/sign-in');
  await press('Sign in');
  expect(await screen.findByText('Which e-mail address?')).toBeOnTheScreen();
  expect(screen.getByText('And the password?')).toBeOnTheScreen();
  await userEvent.type(screen.getByLabelText('E-mail'), 'not an address');
  expect(screen.queryByText('Which e-mail address?')).toBeNull();
  await userEvent.type(screen.getByLabelText('Password'), 'whatever it is');
  await press('Sign in');
  expect(await screen.findByText('That does not look like an e-mail address.')).toBeOnTheScreen();
});

test('somebody opens an account, signs in unverified, and proves the address by the mail', async () => {
  const email = `grace-${Date.now()}@example.com`;
  await openApp(shop, '/sign-up');
  await userEvent.type(await screen.findByLabelText('Name'), 'Grace Example');
  await userEvent.type(screen.getByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('New password'), 'short');
  await press('Open the account');
  expect(await screen.findByText(/A little longer, please/)).toBeOnTheScreen();
  await userEvent.clear(screen.getByLabelText('New password'));
  await userEvent.type(screen.getByLabelText('New password'), 'password123');
  await press('Open the account');
  expect(await screen.findByText(/easy to guess/)).toBeOnTheScreen();
  await userEvent.clear(screen.getByLabelText('New password'));
  await userEvent.type(screen.getByLabelText('New password'), 'seven lamps in a row');
  await press('Open the account');
  expect(await screen.findByText('Check your mail')).toBeOnTheScreen();
  const token = await mailedToken(shop, email, 'verify_email');

  await press('Sign in');
  await userEvent.type(await screen.findByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('Password'), 'seven lamps in a row');
  await press('Sign in');
  expect(await screen.findByText(/do not know yet that this address is yours/)).toBeOnTheScreen();
  await press('Send me the mail again');
  expect(await screen.findByText('A mail with a link is on its way to you.')).toBeOnTheScreen();

  await screen.unmount();
  await openApp(shop, `/verify-email?token=${encodeURIComponent(token)}`);
  await press('Yes, it is mine');
  expect(await screen.findByText('The address is yours, and now we know.')).toBeOnTheScreen();
  await press('To your account');
  expect(await screen.findByText(email)).toBeOnTheScreen();
  expect(screen.queryByText(/do not know yet/)).toBeNull();
});

test('a link for somebody else’s address proves nothing', async () => {
  const [stranger, person] = [await newPerson(shop), await newPerson(shop)];
  const token = await mailedToken(shop, stranger.email, 'verify_email');
  await openApp(shop, `/verify-email?token=${encodeURIComponent(token)}`);
  await signInHere(person);
  await press('Yes, it is mine');
  expect(
    await screen.findByText(/Please sign in first|has been used, or is too old/),
  ).toBeOnTheScreen();
  const { client } = await signedInPhone(shop, stranger.email, stranger.password);
  expect(await client.account.me.query()).toMatchObject({ emailVerified: false });
});

test('a new password is set by the link of a mail, and the old one is none any more', async () => {
  const person = await newPerson(shop);
  await openApp(shop, '/reset-password');
  await userEvent.type(await screen.findByLabelText('E-mail'), person.email);
  await press('Send me the link');
  expect(await screen.findByText(/a link to set a new password is on its way/)).toBeOnTheScreen();
  const token = await mailedToken(shop, person.email, 'reset_password');

  await screen.unmount();
  await openApp(shop, `/reset-password?token=${encodeURIComponent(token)}`);
  await userEvent.type(await screen.findByLabelText('New password'), 'eight lamps in a row');
  await press('Set it');
  expect(await screen.findByText('Your new password is set. Sign in with it.')).toBeOnTheScreen();
  const { accounts } = anotherPhone(shop);
  expect(await accounts.signIn(person)).toMatchObject({ ok: false });
  expect(await accounts.signIn({ ...person, password: 'eight lamps in a row' })).toEqual({
    ok: true,
  });

  await screen.unmount();
  await openApp(shop, `/reset-password?token=${encodeURIComponent(token)}`);
  await userEvent.type(await screen.findByLabelText('New password'), 'nine lamps in a row');
  await press('Set it');
  expect(await screen.findByText(/has been used, or is too old/)).toBeOnTheScreen();
});

test('whoever tries too often is told how long to wait', async () => {
  await openApp(shop, '/sign-in');
  await userEvent.type(await screen.findByLabelText('E-mail'), 'nobody@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'guess after guess');
  const { accounts } = anotherPhone(shop);
  const guess = { email: 'nobody@example.com', password: 'guess after guess' };
  // Forty, as a minute may end in mid-run: two windows let as many through.
  for (let times = 0; times < 41; times += 1) {
    const answer = await accounts.signIn(guess);
    if (!answer.ok && answer.refusal.code === 'too_many_requests') break;
  }
  await press('Sign in');
  expect(await screen.findByText(/That was tried rather often/)).toBeOnTheScreen();
});
