import { screen, userEvent } from '@testing-library/react-native';
import { ownersPhone } from '../testing/another-phone.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';
import { scrollToEnd } from '../testing/scroll-to-end.fixture.ts';

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(emptyPhone);
afterAll(async () => await stopShop(shop));

test('goes on to where the journal begins', async () => {
  const { posts } = (await ownersPhone(shop)).client.office;
  const markdown = 'Enough to be read.';
  for (let n = 1; n <= 11; n += 1) {
    const { id, version } = await posts.create.mutate({ title: `Note ${n}` });
    const saved = await posts.save.mutate({
      id,
      version,
      title: `Note ${n}`,
      summary: 'A note.',
      markdown,
      cover: null,
    });
    await posts.publish.mutate({ id, version: saved.version });
  }
  await openApp(shop, '/journal');
  expect(await screen.findByRole('link', { name: /^Note 11/ })).toBeOnTheScreen();
  expect(screen.queryByRole('link', { name: 'Note 1. A note.' })).toBeNull();
  await scrollToEnd('Posts');
  expect(await screen.findByRole('link', { name: 'Note 1. A note.' })).toBeOnTheScreen();
  expect(await screen.findByText('That is where the journal begins.')).toBeOnTheScreen();
});

test('shows posts, and those about one thing', async () => {
  await openApp(shop, '/journal');
  expect(await screen.findByRole('link', { name: 'Note 11. A note.' })).toBeVisible();
  expect(
    screen.getAllByText(/^Olive.Owner · \d+.\w+.\d{4} · a.minute’s.reading$/),
  ).not.toHaveLength(0);
  await userEvent.press(await screen.findByRole('link', { name: 'Craft' }));
  expect(await screen.findByRole('header', { name: 'Craft' })).toBeOnTheScreen();
  expect(await screen.findByText(/posts? from the journal\.$/)).toBeOnTheScreen();
  expect(screen.queryByRole('link', { name: 'Note 11. A note.' })).toBeNull();
});

test('a word that no post is about says so, and leads to all of them', async () => {
  await openApp(shop, '/journal/tags/no-such-word');
  expect(await screen.findByText('Nothing about this any more')).toBeOnTheScreen();
  await userEvent.press(screen.getByRole('button', { name: 'To the whole journal' }));
  expect(await screen.findByRole('header', { name: 'The journal' })).toBeOnTheScreen();
});
