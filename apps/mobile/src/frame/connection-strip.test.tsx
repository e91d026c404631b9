import { screen, userEvent, waitFor } from '@testing-library/react-native';
import { openBadNetwork } from '../testing/bad-network.fixture.ts';
import { findNetwork, loseNetwork } from '../testing/network.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { connectionWords } from './connection-strip.tsx';

test('says what is the matter, and how many changes wait', () => {
  expect(connectionWords('fine', 3)).toBeUndefined();
  expect(connectionWords('offline', 0)).toBe(
    'You are offline. What you have seen can still be read.',
  );
  expect(connectionWords('unreached', 1)).toContain('1 change waits');
  expect(connectionWords('offline', 2)).toContain('2 changes wait');
});

test('tells of a lost network, keeps what was seen, and goes when it is back', async () => {
  const shop = await openShop();
  await openApp(shop, '/');
  const seen = await screen.findByText('Regency cake stand 3 tier');
  await loseNetwork();
  expect(await screen.findByText(/You are offline/)).toBeOnTheScreen();
  expect(seen).toBeOnTheScreen();
  await findNetwork();
  await waitFor(() => expect(screen.queryByText(/You are offline/)).toBeNull());
  await stopShop(shop);
});

test('says that the shop does not answer, asks again by itself, and shows what has failed meanwhile', async () => {
  const shop = await openShop();
  const network = await openBadNetwork(shop);
  await openApp(network.address, '/account');
  await screen.findByText('Your account');
  network.block(true);
  await userEvent.press(screen.getByText('Journal'));
  expect(
    await screen.findByText(/The shop does not answer/, {}, { timeout: 30_000 }),
  ).toBeOnTheScreen();
  network.block(false);
  await waitFor(() => expect(screen.queryByText(/The shop does not answer/)).toBeNull(), {
    timeout: 30_000,
  });
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  network.close();
  await stopShop(shop);
});
