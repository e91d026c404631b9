import { hasScreen } from './has-screen.ts';

test.each([
  '/',
  '/products',
  '/products?category=mugs',
  '/products/party-bunting',
  '/journal',
  '/journal/how-we-wrap-a-present#ribbon',
  '/journal/tags/christmas',
  '/orders/S-100042',
  '/account/addresses',
  '/cart',
  '/contact',
])('%s is a screen', (path) => {
  expect(hasScreen(path)).toBe(true);
});

test.each([
  '/feed.xml',
  '/api/openapi.json',
  '/uploads/a.webp',
  '/pictures/x.svg',
  '/products.csv',
  '/office',
])('%s is the browser’s', (path) => {
  expect(hasScreen(path)).toBe(false);
});
