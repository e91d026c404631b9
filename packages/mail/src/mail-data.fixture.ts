import type { MailData, OrderMailData } from '@stockroom/contract/mail';

const pounds = (amount: number) => ({ amount, currency: 'GBP' });

export const order: OrderMailData = {
  shopName: 'Marigold & Sons',
  number: 'S-100042',
  path: '/orders/S-100042?token=bWFrZSBpdCBsb25nIGVub3VnaCB0byBsb29rIHJlYWw',
  lines: [
    {
      name: 'White hanging heart T-light holder',
      variant: '',
      quantity: 2,
      amount: pounds(590),
    },
    { name: 'Jumbo bag', variant: 'Red retrospot', quantity: 1, amount: pounds(208) },
    {
      name: 'Set of three hand-painted enamel storage tins for tea, coffee and sugar',
      variant: 'Duck-egg blue',
      quantity: 12,
      amount: pounds(21540),
    },
  ],
  subtotal: pounds(22338),
  shipping: pounds(0),
  discount: pounds(2234),
  tax: pounds(3351),
  total: pounds(20104),
  shippingMethod: 'Royal Mail Tracked 48',
  address: {
    name: 'Ada Lovelace',
    line1: '12 St James’s Square',
    city: 'London',
    postcode: 'SW1Y 4JH',
    country: 'GB',
    phone: '+44 20 7946 0000',
  },
  customerEmail: 'ada@example.com',
};

/** One of each kind. */
export const samples: MailData = {
  order_confirmed: order,
  payment_failed: order,
  order_cancelled: { ...order, by: 'customer', refunding: true },
  order_refunded: { ...order, refunded: order.total, reason: 'cannot_be_filled' },
  order_shipped: {
    ...order,
    carrier: 'royal_mail',
    trackingNumber: 'AB123456789GB',
    trackingUrl: 'https://www.royalmail.com/track-your-item#/tracking-results/AB123456789GB',
    corrected: false,
  },
  owner_new_order: { ...order, revived: true },
  owner_refund: { ...order, refunded: order.total, reason: 'cannot_be_filled', failed: false },
  verify_email: {
    shopName: order.shopName,
    path: '/sign-in/verify?token=eyJhbGciOiJIUzI1NiJ9.eyJlbWFpbCI6ImFkYUBleGFtcGxlLmNvbSJ9',
    hours: 24,
  },
  reset_password: { shopName: order.shopName, path: '/sign-in/reset/8Jx0aR2mQzLwYtPn', hours: 1 },
  message_received: {
    shopName: order.shopName,
    orderNumber: order.number,
    quote: 'Dear shop,\n\nwill the tins come back in blue?\nAnd when?',
  },
  owner_new_message: {
    shopName: order.shopName,
    orderNumber: order.number,
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    body: 'Dear shop,\n\nwill the tins come back in blue?\nAnd when?',
    path: '/office/messages/12',
  },
  message_answered: {
    shopName: order.shopName,
    orderNumber: null,
    name: 'Ada Lovelace',
    body: 'Dear Ada,\n\nthey will, in a fortnight.',
    by: 'Grace Hopper',
    quote: 'Dear shop,\n\nwill the tins come back in blue?\nAnd when?',
    quotedAt: '2026-11-22T14:05:00.000Z',
  },
  account_exists: { shopName: order.shopName, path: '/reset-password' },
  account_erased: { shopName: order.shopName, waiting: ['S-100042'] },
  new_sign_in: {
    shopName: order.shopName,
    path: '/account/security',
    at: '2026-11-22T16:45:00.000Z',
    device: 'Firefox on Windows',
    ipAddress: '203.0.113.9',
  },
  account_changed: {
    shopName: order.shopName,
    path: '/reset-password',
    at: '2026-11-22T16:45:00.000Z',
    what: 'passkey_added',
    device: 'Firefox on Windows',
  },
  change_email: {
    shopName: order.shopName,
    path: '/change-email?token=8Jx0aR2mQzLwYtPn',
    hours: 24,
    newEmail: 'ada.lovelace@example.com',
    asked: true,
  },
  confirm_new_email: {
    shopName: order.shopName,
    path: '/new-email?token=8Jx0aR2mQzLwYtPn',
    hours: 24,
  },
  email_taken: { shopName: order.shopName, path: '/reset-password' },
};
