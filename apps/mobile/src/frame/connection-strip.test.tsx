import { screen, waitFor } from '@testing-library/react-native';
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
