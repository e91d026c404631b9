import type { WhyNoShop } from '../connect/look-for-shop.ts';

/** What happened at an address where there should have been a shop. */
export const noShopWords = {
  not_an_address: 'That is no web address. One looks like http://192.168.1.5:3000.',
  no_answer: 'Nothing answered there.',
  refused: 'There is such a machine, but no shop is open on it.',
  unknown_name: 'Nobody knows that name.',
  not_trusted:
    'The connection there cannot be trusted. If the date of this phone is wrong, that alone may be why.',
  http_forbidden: 'This app speaks to a shop by https:// only.',
  closed: 'The shop is closed for a moment.',
  not_a_shop: 'Something else answered, not a shop.',
} satisfies Record<WhyNoShop, string>;
