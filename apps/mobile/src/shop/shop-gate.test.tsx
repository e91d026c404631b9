import storage from '@react-native-async-storage/async-storage';
import { screen, userEvent } from '@testing-library/react-native';
import Constants from 'expo-constants';
import { createServer } from 'node:http';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';

let shop: string;
/** Where nothing listens. */
let nowhere: string;
beforeAll(async () => {
  shop = await openShop();
  const closed = await serve();
  nowhere = closed.address;
  closed.stop();
});
afterAll(async () => await stopShop(shop));
beforeEach(async () => await storage.clear());

test('says where it looked and what happened, until it is told where the shop is', async () => {
  const user = userEvent.setup();
  await openApp(nowhere, '/');
  expect(await screen.findByText('No shop found')).toBeOnTheScreen();
  expect(screen.getByText(nowhere)).toBeOnTheScreen();
  expect(screen.getByText(/no shop is open on it/)).toBeOnTheScreen();
  expect(screen.getByText(/npm run mobile starts it/)).toBeOnTheScreen();

  await user.press(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(nowhere)).toBeOnTheScreen();

  await user.type(screen.getByLabelText('Another address'), `${shop.replace('http://', '')}/`);
  await user.press(screen.getByRole('button', { name: 'Look there' }));
  expect(await screen.findByText('Regency cake stand 3 tier')).toBeOnTheScreen();
});

test('another server is not taken for the shop', async () => {
  const other = await serve('Welcome to this Wi-Fi');
  await openApp(other.address, '/');
  expect(await screen.findByText('Something else answered, not a shop.')).toBeOnTheScreen();
  other.stop();
});

test('a shop that was seen before and is gone lets the app open all the same', async () => {
  await storage.setItem('stockroom.last-shop', nowhere);
  await openApp(nowhere, '/');
  expect(await screen.findByText(/The shop does not answer just now/)).toBeOnTheScreen();
  expect(screen.queryByText('No shop found')).toBeNull();
});

test('an app that is too old says that it must be updated, and where the shop goes on', async () => {
  const { version } = Constants.expoConfig ?? {};
  Object.assign(Constants.expoConfig ?? {}, { version: '0.0.1' });
  await openApp(shop, '/');
  expect(await screen.findByText('Please update the app')).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Go to the shop’s pages' })).toBeOnTheScreen();
  Object.assign(Constants.expoConfig ?? {}, { version });
});

/** A server that is no shop. */
async function serve(text = '') {
  const server = createServer((_request, response) => response.end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port could be had.');
  return { address: `http://127.0.0.1:${bound.port}`, stop: () => void server.close() };
}
