import { screen, userEvent } from '@testing-library/react-native';
import { openBrowserAsync } from 'expo-web-browser';
import { ownersPhone } from '../testing/another-phone.fixture.ts';
import { emptyPhone } from '../testing/empty-phone.fixture.ts';
import { openApp } from '../testing/open-app.fixture.tsx';
import { openShop, stopShop } from '../testing/open-shop.fixture.ts';

jest.mock('expo-web-browser', () => ({ openBrowserAsync: jest.fn(async () => ({})) }));

let shop: string;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(emptyPhone);
afterAll(async () => await stopShop(shop));

/** Written and published by the owner; its address. */
async function publish(title: string, markdown: string): Promise<{ id: string; slug: string }> {
  const { posts } = (await ownersPhone(shop)).client.office;
  const { id, version } = await posts.create.mutate({ title });
  const saved = await posts.save.mutate({
    id,
    version,
    title,
    summary: 'What it is about.',
    markdown,
    cover: null,
  });
  const { slug } = await posts.publish.mutate({ id, version: saved.version });
  return { id, slug };
}

const everyKind = `
A paragraph with *stress*, **weight**, ~~haste~~, \`code\` and a [way to the goods](/products?category=candles-lights).
It also leads [elsewhere](https://example.com/lamps), to [the feed](/feed.xml) and to [the end](#the-end).

## The middle

### And a part of it

1. First things
2. Second things
   - within them

> What somebody said.

---

| Month | Sold |
| :--- | ---: |
| July | 9,345 |

\`\`\`
a line of code
\`\`\`

![A row of flags](/pictures/party-bunting.svg "As it hangs")

::product[party-bunting]

::product[alarm-clock-bakelike]

## The end
`;

test('draws every kind of block, and reads a table by its columns', async () => {
  const { slug } = await publish('Every kind', everyKind);
  await openApp(shop, `/journal/${slug}`);
  expect(await screen.findByRole('header', { name: 'Every kind' })).toBeOnTheScreen();
  for (const name of ['The middle', 'And a part of it', 'The end']) {
    expect(screen.getByRole('header', { name })).toBeOnTheScreen();
  }
  expect(screen.getByText(/^A paragraph with stress, weight, haste, code and a /)).toBeVisible();
  expect(screen.getByText('2.')).toBeOnTheScreen();
  expect(screen.getByText('within them')).toBeOnTheScreen();
  expect(screen.getByText('What somebody said.')).toBeOnTheScreen();
  expect(screen.getByLabelText('Month: July, Sold: 9,345')).toBeOnTheScreen();
  expect(screen.getByText('a line of code')).toBeOnTheScreen();
  expect(screen.getByRole('image', { name: 'A row of flags' })).toBeOnTheScreen();
  expect(screen.getByText('As it hangs')).toBeOnTheScreen();
  expect(screen.getByRole('link', { name: 'Party bunting, £4.95' })).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Choose one of 6' })).toBeOnTheScreen();
});

test('links lead to the app’s own screens, and what has none to the phone’s browser', async () => {
  const { slug } = await publish('Ways out', everyKind);
  await openApp(shop, `/journal/${slug}`);
  await userEvent.press(await screen.findByRole('link', { name: 'elsewhere' }));
  expect(openBrowserAsync).toHaveBeenLastCalledWith('https://example.com/lamps');
  await userEvent.press(screen.getByRole('link', { name: 'the feed' }));
  expect(openBrowserAsync).toHaveBeenLastCalledWith(`${shop}/feed.xml`);
  await userEvent.press(screen.getByRole('link', { name: 'way to the goods' }));
  expect(await screen.findByRole('header', { name: 'Candles & lights' })).toBeOnTheScreen();
});

test('what is bought in a post is known to come from it', async () => {
  const { slug } = await publish('Buy here', everyKind);
  const asked = jest.spyOn(globalThis, 'fetch');
  await openApp(shop, `/journal/${slug}`);
  await userEvent.press(await screen.findByRole('button', { name: 'Add ‘Party bunting’ to cart' }));
  expect(await screen.findByText('‘Party bunting’ is in your cart.')).toBeOnTheScreen();
  const sent = asked.mock.calls.find(([url]) => String(url).includes('cart.setLine'));
  expect(String(sent?.[1]?.body)).toContain(`"fromPost":"${slug}"`);

  // By way of the product's own screen, too.
  await userEvent.press(screen.getByRole('button', { name: 'Choose one of 6' }));
  await userEvent.press(await screen.findByRole('button', { name: 'Add to cart' }));
  expect(await screen.findByText('‘Alarm clock Bakelike’ is in your cart.')).toBeOnTheScreen();
  const last = asked.mock.calls.findLast(([url]) => String(url).includes('cart.setLine'));
  expect(String(last?.[1]?.body)).toContain(`"fromPost":"${slug}"`);
  asked.mockRestore();
});

test('an earlier address leads to where the post lives now; what was taken back is gone', async () => {
  const { posts } = (await ownersPhone(shop)).client.office;
  const { id, slug } = await publish('Moved about', 'It has another address now.');
  await posts.changeSlug.mutate({ id, slug: 'a-new-address' });
  await openApp(shop, `/journal/${slug}`);
  expect(await screen.findByRole('header', { name: 'Moved about' })).toBeOnTheScreen();

  await posts.unpublish.mutate({ id });
  // On a phone that has not just read it.
  await screen.unmount();
  await emptyPhone();
  await openApp(shop, '/journal/a-new-address');
  expect(await screen.findByText('This page has been torn out')).toBeOnTheScreen();
});
