import type { Refusal } from '@stockroom/contract/refusal';

/**
 * A refusal told by its code alone, for forms that were sent without scripts: their answer is an
 * address, and an address must not carry words that somebody else could have written.
 */
const words = {
  bad_input: 'Something in the form is missing or cannot be meant. Please look it over.',
  not_found: 'That is no longer here.',
  sign_in_required: 'Please sign in first.',
  not_allowed: 'Your account may not do this.',
  too_many_requests: 'That was a little often. Please wait a moment and try again.',
  cart_empty: 'Your cart is empty, so there is nothing to order yet.',
  cart_full: 'Your cart is full. Take something out to make room.',
  out_of_stock: 'There are not as many left as you asked for.',
  code_unknown: 'We do not know that code. Is it spelt as it was given to you?',
  code_not_valid_now: 'That code is not valid today.',
  code_used_up: 'That code has been used as often as it may be.',
  code_needs_more: 'Your cart does not come to enough for that code yet.',
  cannot_ship_there: 'We cannot send to that country yet.',
  shipping_method_unknown: 'That way of sending is no longer offered. Please choose another one.',
  quote_changed:
    'Something changed while you were writing. Nothing has been ordered yet; look over the new total and place it again if you agree.',
  request_used_otherwise: 'This order was sent before, with other things in it.',
  order_cannot_change: 'This order can no longer be changed.',
  mail_cannot_be_sent_again: 'That mail is on its way already.',
  payment_unavailable: 'Payments cannot be taken just now. Your order is kept; try again soon.',
} satisfies Record<Refusal['code'] | 'bad_input', string>;

/** Undefined where there is no such code: the address was written by hand. */
export function refusalWords(code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(words, code)
    ? words[code as keyof typeof words]
    : undefined;
}
