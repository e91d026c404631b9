import type { Database } from '@stockroom/db/tables';
import { sql } from 'kysely';
import type { ClassifiedTable } from './column-kinds.ts';
import { erasedDomain } from './erased-email.ts';

/**
 * Every column of every table: whether it says anything of a person, what the person is given of it, and
 * what becomes of it when they ask to be forgotten. Export and erasure read this and nothing else. It does
 * not compile without a new column, and `classification.test.ts` fails until that one is truly exported
 * and truly gone.
 *
 * Tables stand in the order in which they are erased: what points at others comes before those.
 */
export const classification = {
  sessions: {
    title: 'Sign-ins',
    says: 'Where and when you signed in, for as long as a sign-in lasts.',
    whose: (of) => sql`account_id = ${of.accountId}`,
    erase: 'the rows',
    columns: {
      id: 'neutral',
      account_id: 'neutral',
      token: 'secret',
      expires_at: 'neutral',
      ip_address: 'personal',
      browser: 'personal',
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },
  credentials: {
    title: 'Ways to sign in',
    says: 'How your account knows that it is you.',
    whose: (of) => sql`account_id = ${of.accountId}`,
    erase: 'the rows',
    columns: {
      id: 'neutral',
      account_id: 'neutral',
      provider: 'neutral',
      provider_account_id: 'personal',
      password_hash: 'secret',
      access_token: 'secret',
      refresh_token: 'secret',
      id_token: 'secret',
      access_token_expires_at: 'neutral',
      refresh_token_expires_at: 'neutral',
      scope: 'neutral',
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },
  verifications: {
    title: 'Links in mails',
    says: 'Links that we sent you and that still work, to prove an address or set a password.',
    whose: (of) =>
      sql`(position(${of.accountId}::text in value || ' ' || identifier) > 0
        or ${of.emails}::text[] && regexp_split_to_array(value || ' ' || identifier, '[^[:alnum:]@._+-]+'))`,
    erase: 'the rows',
    columns: {
      id: 'neutral',
      identifier: 'secret',
      value: 'secret',
      expires_at: 'neutral',
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },
  addresses: {
    title: 'Addresses',
    says: 'Addresses that you asked us to keep.',
    whose: (of) => sql`account_id = ${of.accountId}`,
    erase: 'the rows',
    columns: {
      id: 'neutral',
      account_id: 'neutral',
      name: 'personal',
      line1: 'personal',
      line2: 'personal',
      city: 'personal',
      region: 'personal',
      postcode: 'personal',
      country: 'personal',
      phone: 'personal',
      is_default: 'neutral',
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },
  cart_lines: {
    title: 'What is in your cart',
    says: 'What you have put into your cart and not ordered yet.',
    whose: (of) =>
      sql`cart_id in (select id from carts where account_id = ${of.accountId} and status = 'open')`,
    erase: 'the rows',
    columns: {
      cart_id: 'neutral',
      variant_id: 'personal',
      quantity: 'personal',
      seen_amount: 'neutral',
      added_at: 'neutral',
    },
  },
  carts: {
    title: 'Carts',
    says: 'Your cart, and those that became your orders.',
    whose: (of) =>
      sql`(account_id = ${of.accountId} or id in (
        select cart_id from orders where id = any(${of.orderIds}::bigint[])))`,
    erase: 'the columns',
    columns: {
      id: 'neutral',
      token_hash: { becomes: 'null', secret: true },
      account_id: { becomes: 'null' },
      // An open cart has an owner, so an erased one is a cart that was merged away.
      status: { becomes: `case status when 'open' then 'merged' else status end` },
      discount_id: 'neutral',
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },
  mails: {
    title: 'Mails',
    says: 'What we wrote to you, and to ourselves about your orders. Links that open something are cut.',
    whose: (of) => sql`id = any(${of.mailIds}::bigint[])`,
    erase: 'the columns',
    columns: {
      id: 'neutral',
      message_id: 'neutral',
      cause: { becomes: `'erased/' || id` },
      kind: 'neutral',
      recipient: { becomes: `'mail-' || id || '@${erasedDomain}'` },
      data: { becomes: `'{}'` },
      subject: { becomes: `'Erased'` },
      html: { becomes: `''` },
      text: { becomes: `''` },
      order_id: 'neutral',
      account_id: { becomes: 'null' },
      status: 'neutral',
      attempts: 'neutral',
      sending_until: 'neutral',
      last_error: { becomes: 'null' },
      erase_when_settled: 'neutral',
      created_at: 'neutral',
      sent_at: 'neutral',
    },
  },
  payments: {
    title: 'Payments',
    says: 'What you paid for your orders. Card numbers never reach us.',
    whose: (of) => sql`order_id = any(${of.orderIds}::bigint[])`,
    erase: 'the columns',
    columns: {
      id: 'neutral',
      key: 'neutral',
      order_id: 'neutral',
      provider: 'neutral',
      provider_ref: {
        kept: 'The books must agree with the payment company’s, and money must find its way back. The company erases by its own rules.',
      },
      url: { becomes: 'null', secret: true },
      status: 'neutral',
      currency: 'neutral',
      amount: 'neutral',
      paid_amount: 'neutral',
      paid_currency: 'neutral',
      refunded_amount: 'neutral',
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },
  refunds: {
    title: 'Refunds',
    says: 'What we paid back to you.',
    whose: (of) =>
      sql`payment_id in (select id from payments where order_id = any(${of.orderIds}::bigint[]))`,
    erase: 'the columns',
    columns: {
      id: 'neutral',
      key: 'neutral',
      payment_id: 'neutral',
      amount: 'neutral',
      reason: 'neutral',
      status: 'neutral',
      provider_ref: { kept: 'As that of a payment.' },
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },
  order_events: {
    title: 'What happened to your orders',
    says: 'Each step of an order, and who took it.',
    whose: (of) =>
      sql`(order_id = any(${of.orderIds}::bigint[]) or actor_account_id = ${of.accountId})`,
    erase: 'the columns',
    columns: {
      id: 'neutral',
      order_id: 'neutral',
      at: 'neutral',
      actor: 'neutral',
      actor_account_id: {
        becomes: 'null',
      },
      kind: 'neutral',
      from_status: 'neutral',
      to_status: 'neutral',
      detail: { kept: 'Facts of the order: sums and reasons, never names.' },
    },
  },
  order_lines: {
    title: 'What you ordered',
    says: 'The lines of your orders, at the prices of their day.',
    whose: (of) => sql`order_id = any(${of.orderIds}::bigint[])`,
    erase: 'the columns',
    columns: {
      order_id: 'neutral',
      position: 'neutral',
      variant_id: 'neutral',
      product_slug: 'neutral',
      product_name: 'neutral',
      variant_name: 'neutral',
      sku: 'neutral',
      quantity: 'neutral',
      unit_amount: 'neutral',
      amount: 'neutral',
    },
  },
  orders: {
    title: 'Orders',
    says: 'Your orders. Sums are in the currency’s smallest unit: 1250 is 12.50.',
    whose: (of) => sql`id = any(${of.orderIds}::bigint[])`,
    erase: 'the columns',
    columns: {
      id: 'neutral',
      number: 'neutral',
      cart_id: 'neutral',
      request_id: 'neutral',
      account_id: { becomes: 'null' },
      email: { becomes: `'order-' || id || '@${erasedDomain}'` },
      // Anew, or links in old mails would still open it.
      access_token: {
        becomes: `replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`,
        secret: true,
      },
      status: 'neutral',
      currency: 'neutral',
      subtotal_amount: 'neutral',
      shipping_amount: 'neutral',
      discount_amount: 'neutral',
      tax_amount: 'neutral',
      tax_basis_points: 'neutral',
      total_amount: 'neutral',
      discount_id: 'neutral',
      discount_code: 'neutral',
      shipping_method_id: 'neutral',
      shipping_method_name: 'neutral',
      // The country decides the tax, so the books need it.
      address: {
        becomes: `jsonb_build_object('name', '', 'line1', '', 'city', '', 'postcode', '',
          'country', address ->> 'country')`,
      },
      reserved_until: 'neutral',
      placed_at: 'neutral',
      paid_at: 'neutral',
      erase_asked_at: { becomes: 'coalesce(erase_asked_at, now())' },
      erased_at: { becomes: 'coalesce(erased_at, now())' },
    },
  },
  audit: {
    title: 'What staff did',
    says: 'What staff did about you or your orders, or, if you are staff, what you did.',
    whose: (of) =>
      sql`(account_id = ${of.accountId} or subject = 'account/' || ${of.accountId}::text
        or subject = any(select 'order/' || unnest(${of.orderIds}::text[]))
        or subject = any(select 'mail/' || unnest(${of.mailIds}::text[]))
        or subject = any(select 'customer/' || unnest(${of.emails}::text[]))
        or exists (select from unnest(${of.emails}::text[]) e
                    where jsonb_path_exists(detail, '$.** ? (@ == $e)', jsonb_build_object('e', e))))`,
    erase: 'the columns',
    columns: {
      id: 'neutral',
      at: 'neutral',
      account_id: {
        becomes: 'null',
      },
      action: 'neutral',
      subject: { becomes: `split_part(subject, '/', 1) || '/erased'` },
      detail: { becomes: `'{}'` },
    },
  },
  rate_limits: {
    title: 'Counters',
    says: 'How often something was asked for in the last hours, so that nobody can wear the shop out.',
    whose: (of) =>
      sql`(${[...of.emails, ...of.addresses]}::text[] || ${of.accountId}::text)
        && regexp_split_to_array(key, '[/|]')`,
    erase: 'the rows',
    columns: { key: 'personal', window_start: 'neutral', hits: 'neutral' },
  },
  accounts: {
    title: 'Your account',
    says: 'Who you are to us.',
    whose: (of) => sql`id = ${of.accountId}`,
    erase: 'the rows',
    columns: {
      id: 'neutral',
      name: 'personal',
      email: 'personal',
      email_verified: 'neutral',
      image: 'personal',
      role: 'neutral',
      created_at: 'neutral',
      updated_at: 'neutral',
    },
  },

  shop: {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      name: 'not personal',
      currency: 'not personal',
      email: { kept: 'The shop’s own address, printed on what it writes.' },
      country: 'not personal',
      reservation_minutes: 'not personal',
      address: { kept: 'The shop’s own, which the law wants on invoices.' },
      tax_number: 'not personal',
    },
  },
  shipping_zones: { erase: 'nothing', columns: { id: 'not personal', name: 'not personal' } },
  countries: {
    erase: 'nothing',
    columns: {
      code: 'not personal',
      name: 'not personal',
      zone_id: 'not personal',
      tax_basis_points: 'not personal',
    },
  },
  shipping_methods: {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      name: 'not personal',
      position: 'not personal',
      active: 'not personal',
    },
  },
  shipping_rates: {
    erase: 'nothing',
    columns: {
      method_id: 'not personal',
      zone_id: 'not personal',
      amount: 'not personal',
      free_from_amount: 'not personal',
      min_days: 'not personal',
      max_days: 'not personal',
    },
  },
  discounts: {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      code: 'not personal',
      kind: 'not personal',
      basis_points: 'not personal',
      amount: 'not personal',
      starts_at: 'not personal',
      ends_at: 'not personal',
      minimum_amount: 'not personal',
      use_limit: 'not personal',
      used: 'not personal',
      created_at: 'not personal',
    },
  },
  categories: {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      slug: 'not personal',
      name: 'not personal',
      position: 'not personal',
    },
  },
  products: {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      slug: 'not personal',
      name: 'not personal',
      description: 'not personal',
      category_id: 'not personal',
      drawing: 'not personal',
      image: 'not personal',
      popularity: 'not personal',
      currency: 'not personal',
      price_amount: 'not personal',
      available: 'not personal',
      variant_names: 'not personal',
      imported: 'not personal',
      search: 'not personal',
      created_at: 'not personal',
      updated_at: 'not personal',
    },
  },
  variants: {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      product_id: 'not personal',
      sku: 'not personal',
      name: 'not personal',
      position: 'not personal',
      currency: 'not personal',
      price_amount: 'not personal',
      on_hand: 'not personal',
      reserved: 'not personal',
      created_at: 'not personal',
      updated_at: 'not personal',
    },
  },
  provider_events: {
    erase: 'nothing',
    columns: {
      provider: 'not personal',
      event_id: 'not personal',
      kind: 'not personal',
      received_at: 'not personal',
    },
  },
  // Another company's tables, in a schema of its own: it is told a number and a sum, never who.
  'test_bank.sessions': {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      idempotency_key: 'not personal',
      amount: 'not personal',
      currency: 'not personal',
      reference: 'not personal',
      description: 'not personal',
      success_url: { kept: 'Its token stops opening the order when that is erased.' },
      cancel_url: { kept: 'As success_url.' },
      status: 'not personal',
      expires_at: 'not personal',
      created_at: 'not personal',
      updated_at: 'not personal',
    },
  },
  'test_bank.refunds': {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      session_id: 'not personal',
      idempotency_key: 'not personal',
      amount: 'not personal',
      created_at: 'not personal',
    },
  },
  'test_bank.events': {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      session_id: 'not personal',
      kind: 'not personal',
      payload: 'not personal',
      status: 'not personal',
      attempts: 'not personal',
      next_attempt_at: 'not personal',
      last_error: 'not personal',
      created_at: 'not personal',
    },
  },
  'test_bank.settings': {
    erase: 'nothing',
    columns: {
      id: 'not personal',
      delay_ms: 'not personal',
      duplicates: 'not personal',
      reorder: 'not personal',
    },
  },
} as const satisfies { [Table in keyof Database]: ClassifiedTable<Database[Table]> };

export type ClassifiedName = keyof typeof classification;
