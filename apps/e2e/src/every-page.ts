import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export type Visitor = 'guest' | 'customer' | 'owner';

/** What must have happened before some pages have anything to show. */
export interface Props {
  /** Path of an order that is paid, opened by its token; and of one that is not. */
  paidOrder: string;
  waitingOrder: string;
  /** Path of an order that has been shipped, opened by its token. */
  shippedOrder: string;
  /** Number of the paid order. */
  number: string;
  /** Numbers of one that is packed, and of the one that has been shipped. */
  packed: string;
  shipped: string;
  /** Id of a message that nobody has answered. */
  message: string;
}

export interface Visit {
  /** What is seen there: 'empty', 'dialogue open'. */
  state: string;
  as?: Visitor;
  path: string | ((props: Props) => string);
  /** What is done there first. */
  first?: (page: Page) => Promise<void>;
}

/**
 * Every page of the shop in the states worth looking at, by the file of its route. A new route joins
 * here, or the test of this list fails.
 */
export const everyPage: Record<string, Visit[]> = {
  'index.tsx': [{ state: 'home', path: '/' }],
  'products.index.tsx': [
    { state: 'all goods', path: '/products' },
    { state: 'narrowed', path: '/products?min=1&max=4&available=1&sort=price-asc' },
    { state: 'nothing found', path: '/products?query=xyzzyqqq' },
  ],
  'products.$slug.tsx': [
    { state: 'with variants', path: '/products/hanging-heart-t-light-holder' },
    { state: 'gone', path: '/products/nowhere' },
  ],
  'cart.tsx': [
    { state: 'empty', path: '/cart' },
    { state: 'full', as: 'customer', path: '/cart' },
    {
      state: 'code refused',
      as: 'customer',
      path: '/cart',
      first: async (page) => {
        await page.getByLabel('Discount code').fill('NO-SUCH-CODE');
        await page.getByRole('button', { name: 'Use it' }).click();
        await page.locator('[aria-invalid=true]').waitFor();
      },
    },
  ],
  'checkout.tsx': [
    { state: 'nothing to order', path: '/checkout' },
    { state: 'full', as: 'customer', path: '/checkout' },
    {
      state: 'with errors',
      as: 'customer',
      path: '/checkout',
      first: async (page) => {
        await page.getByLabel('E-mail').fill('nobody');
        await page.getByRole('button', { name: 'Place the order and pay' }).click();
        await page.getByRole('group', { name: 'What is wrong' }).waitFor();
      },
    },
  ],
  'orders.$number.tsx': [
    { state: 'paid', path: ({ paidOrder }) => paidOrder },
    { state: 'shipped', path: ({ shippedOrder }) => shippedOrder },
    { state: 'waiting', path: ({ waitingOrder }) => waitingOrder },
    {
      state: 'asked whether to cancel',
      path: ({ waitingOrder }) => waitingOrder,
      first: async (page) => {
        await page.getByRole('link', { name: 'Cancel the order' }).click();
        await page.getByRole('alertdialog').waitFor();
      },
    },
    { state: 'unknown', path: '/orders/S-1' },
  ],
  'design.tsx': [{ state: 'not there in production', path: '/design' }],
  'contact.tsx': [
    { state: 'untouched', path: '/contact?order=S-100042' },
    {
      state: 'with errors',
      path: '/contact',
      first: async (page) => {
        await page.getByRole('button', { name: 'Send the message' }).click();
        await page.getByRole('group', { name: 'What is wrong' }).waitFor();
      },
    },
    { state: 'sent', path: '/contact?sent=0d5f7c4e-0f6e-4f3d-9d57-6a4f7c1f5a10' },
  ],
  'sign-in.tsx': [
    { state: 'untouched', path: '/sign-in' },
    {
      state: 'with errors',
      path: '/sign-in',
      first: async (page) => {
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.locator('[aria-invalid=true]').first().waitFor();
      },
    },
  ],
  'sign-up.tsx': [
    { state: 'untouched', path: '/sign-up' },
    { state: 'done', path: '/sign-up?done=1' },
  ],
  'sign-out.tsx': [{ state: 'asking', as: 'customer', path: '/sign-out' }],
  'reset-password.tsx': [
    { state: 'asking for a mail', path: '/reset-password' },
    { state: 'with a token', path: '/reset-password?token=abc' },
  ],
  'verify-email.tsx': [
    { state: 'without its token', path: '/verify-email' },
    { state: 'with a token', path: '/verify-email?token=abc' },
    { state: 'done, begun in the app', path: '/verify-email?done=1&app=1' },
  ],
  'owner.$token.tsx': [{ state: 'used', path: '/owner/abc' }],
  'account.index.tsx': [{ state: 'overview', as: 'customer', path: '/account' }],
  'account.addresses.tsx': [
    { state: 'no addresses', as: 'customer', path: '/account/addresses' },
    {
      state: 'with errors',
      as: 'customer',
      path: '/account/addresses?add=1&country=US',
      first: async (page) => {
        await page.getByRole('button', { name: 'Save the address' }).click();
        await page.getByRole('group', { name: 'What is wrong' }).waitFor();
      },
    },
  ],
  'account.data.tsx': [{ state: 'export and erasure', as: 'customer', path: '/account/data' }],
  'goodbye.tsx': [
    { state: 'all gone', path: '/goodbye' },
    { state: 'an order waits', path: '/goodbye?waiting=S-100042' },
  ],
  'account.orders.tsx': [{ state: 'orders', as: 'customer', path: '/account/orders' }],
  'account.security.tsx': [{ state: 'security', as: 'customer', path: '/account/security' }],
  'account.second-step.tsx': [
    { state: 'begun', as: 'customer', path: '/account/second-step' },
    { state: 'for staff', as: 'owner', path: '/account/second-step' },
  ],
  'second-step.tsx': [{ state: 'asking for a code', path: '/second-step' }],
  'change-email.tsx': [{ state: 'without its token', path: '/change-email' }],
  'new-email.tsx': [{ state: 'without its token', as: 'customer', path: '/new-email' }],
  'journal.index.tsx': [{ state: 'posts', path: '/journal' }],
  'journal.$slug.tsx': [
    {
      state: 'a post',
      path: '/journal',
      first: async (page) => {
        await page.locator('main article a').first().click();
        await page.waitForURL('**/journal/*');
        // While it is fetched, a skeleton without any heading stands there.
        await page.locator('main h1').filter({ hasNotText: 'The journal' }).waitFor();
      },
    },
    { state: 'gone', path: '/journal/nowhere' },
  ],
  'journal.tags.$tag.tsx': [{ state: 'a tag of no post', path: '/journal/tags/nothing' }],
  'office.posts.index.tsx': [{ state: 'posts', as: 'owner', path: '/office/posts' }],
  'office.posts.new.tsx': [{ state: 'a new one', as: 'owner', path: '/office/posts/new' }],
  'office.posts.$id.index.tsx': [{ state: 'being written', as: 'owner', path: '/office/posts/1' }],
  'office.posts.$id.revisions.tsx': [
    { state: 'its revisions', as: 'owner', path: '/office/posts/1/revisions' },
  ],
  'office.index.tsx': [
    { state: 'with orders', as: 'owner', path: '/office' },
    { state: 'with none', as: 'owner', path: '/office?status=expired' },
  ],
  'office.orders.$number.tsx': [
    { state: 'paid', as: 'owner', path: ({ number }) => `/office/orders/${number}` },
    {
      state: 'packed, with errors',
      as: 'owner',
      path: ({ packed }) => `/office/orders/${packed}`,
      first: async (page) => {
        await page.getByLabel('Carrier').selectOption('Another carrier');
        await page.getByLabel('Tracking number').fill('?');
        await page.getByRole('button', { name: 'Mark as shipped' }).click();
        await page.locator('[aria-invalid=true]').waitFor();
      },
    },
    {
      state: 'shipped',
      as: 'owner',
      path: ({ shipped }) => `/office/orders/${shipped}`,
      first: async (page) => {
        await page.getByText('Correct the tracking').click();
        await page.getByLabel('Carrier').waitFor();
      },
    },
  ],
  'office.messages.index.tsx': [
    { state: 'with messages', as: 'owner', path: '/office/messages' },
    { state: 'no spam', as: 'owner', path: '/office/messages?status=spam' },
    { state: 'nothing found', as: 'owner', path: '/office/messages?query=xyzzyqqq' },
  ],
  'office.messages.$id.tsx': [
    { state: 'one message', as: 'owner', path: ({ message }) => `/office/messages/${message}` },
  ],
  'office.customers.index.tsx': [
    { state: 'with customers', as: 'owner', path: '/office/customers' },
    { state: 'nobody found', as: 'owner', path: '/office/customers?search=xyzzyqqq' },
  ],
  'office.customers.$key.tsx': [
    { state: 'one customer', as: 'owner', path: ({ number }) => `/office/customers/${number}` },
  ],
  'office.mails.index.tsx': [{ state: 'with mails', as: 'owner', path: '/office/mails' }],
  'office.mails.$id.tsx': [
    {
      state: 'one mail',
      as: 'owner',
      path: '/office/mails',
      first: async (page) => {
        await page.getByRole('link', { name: /S-\d+/ }).first().click();
        await page.waitForURL('**/office/mails/*');
        // The letter in its frame comes last.
        await page.frameLocator('main iframe').locator('body *').first().waitFor();
      },
    },
  ],
};

/** Not a page of any route. */
export const nowhere: Visit = { state: 'not found', path: '/nowhere' };

/** Files of routes with a page of their own: a frame around others is seen with each of them. */
export function routeFiles(): string[] {
  const files = readdirSync(join(import.meta.dirname, '../../web/src/routes')).filter((file) =>
    file.endsWith('.tsx'),
  );
  const isFrame = (file: string) =>
    file === '__root.tsx' ||
    files.some((other) => other !== file && other.startsWith(`${file.slice(0, -'.tsx'.length)}.`));
  return files.filter((file) => !isFrame(file));
}
