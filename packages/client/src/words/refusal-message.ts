import { formatMoney } from '@stockroom/contract/format-money';
import type { Refusal } from '@stockroom/contract/refusal';
import { addressProblemWords } from './address-words.ts';
import { messageStatusWords } from './message-words.ts';
import { orderStatusWords } from './order-words.ts';
import { isNoAnswerInTime } from '../calls/no-answer.ts';
import { issuesOf, isUnreachable, refusalOf } from '../calls/refusal-of.ts';

type Code = Refusal['code'];
type Messages = { [Each in Code]: (refusal: Extract<Refusal, { code: Each }>) => string };

const whatIsGone = {
  product: 'That product is no longer here.',
  variant: 'That is no longer in the shop.',
  order: 'There is no such order, or it belongs to somebody else.',
  mail: 'That mail is no longer kept.',
  account: 'That account is no longer here.',
  address: 'That address is no longer kept.',
  customer: 'There is no such customer, or we have been asked to forget them.',
  session: 'That was signed out already.',
  passkey: 'That passkey was removed already.',
  message: 'There is no such message.',
  post: 'There is no such post.',
  revision: 'That earlier text is no longer kept.',
  picture: 'That picture is not here. Please upload it again.',
} satisfies Record<Extract<Refusal, { code: 'not_found' }>['what'], string>;

const postWords = {
  draft: 'a draft',
  scheduled: 'waiting for its time',
  published: 'published',
  unpublished: 'no longer published',
} satisfies Record<Extract<Refusal, { code: 'post_cannot_change' }>['status'], string>;

const missingWords = {
  summary: 'a summary',
  text: 'a text',
  cover_words: 'words for its cover, for those who cannot see it',
} satisfies Record<Extract<Refusal, { code: 'post_not_ready' }>['missing'][number], string>;

const pictureRefusals = {
  not_a_picture: 'That is no picture that we can read. JPEG, PNG, WebP and AVIF work.',
  too_large: 'That file is larger than 8 MB. A smaller one will look the same here.',
  too_many_pixels: 'That picture has too many pixels. Please make it smaller first.',
} satisfies Record<Extract<Refusal, { code: 'picture_refused' }>['why'], string>;

/** What a person is told, and what they can do. A refusal without words does not compile. */
const messages = {
  not_found: ({ what }) => whatIsGone[what],
  app_too_old: () =>
    'This version of the app is too old for the shop. Please update it; your cart and your orders are kept.',
  sign_in_required: () => 'Please sign in first.',
  not_allowed: () => 'Your account may not do this.',
  wrong_password: () => 'That is not your password.',
  password_too_easy: () =>
    'That one is easy to guess. A few words in a row are easy to keep in mind, too.',
  confirm_it_is_you: () => 'Please give your password first, so that we know it is you.',
  email_is_yours: () => 'That is your address already.',
  link_not_valid: () => 'That link has been used, or is too old. Please ask for a new one.',
  too_many_requests: ({ retryAfterSeconds }) =>
    `That was a little often. Try again in ${waitingTime(retryAfterSeconds)}.`,
  cart_empty: () => 'Your cart is empty, so there is nothing to order yet.',
  cart_full: ({ mostLines }) =>
    `A cart holds ${mostLines} different things. Take something out to make room.`,
  out_of_stock: ({ name, available }) =>
    available > 0
      ? `There ${available === 1 ? 'is' : 'are'} only ${available} of ‘${name}’ left.`
      : `‘${name}’ has just sold out.`,
  code_unknown: () => 'We do not know that code. Is it spelt as it was given to you?',
  code_not_valid_now: () => 'That code is not valid today.',
  code_used_up: () => 'That code has been used as often as it may be.',
  code_needs_more: ({ minimum }) => `That code is for carts of ${formatMoney(minimum)} or more.`,
  cannot_ship_there: () => 'We cannot send to that country yet.',
  shipping_method_unknown: () =>
    'That way of sending is no longer offered. Please choose another one.',
  address_not_valid: ({ problems }) => problems.map(addressProblemWords).join(' '),
  addresses_full: ({ most }) =>
    `We keep ${most} addresses for you. Take one out to make room for another.`,
  last_owner: () =>
    'You are the shop’s only owner. Make somebody else an owner first: a shop without one cannot be looked after.',
  quote_changed: ({ total }) =>
    `Something changed while you were writing: the total is now ${formatMoney(total)}. Nothing has been ordered yet; look it over and place it again if you agree.`,
  order_too_large: () => 'That is more than one order can hold. Please order it in several parts.',
  request_used_otherwise: () => 'This was sent before, with other things in it.',
  order_cannot_change: ({ status }) =>
    `That cannot be done with this order as it stands now: ${orderStatusWords[status].toLowerCase()}.`,
  shipped_otherwise: () =>
    'This order has been shipped already, with other tracking than this. Look at it, and correct it there if yours is right.',
  mail_cannot_be_sent_again: () => 'That mail is on its way already.',
  payment_unavailable: () =>
    'Payments cannot be taken just now. Your cart is kept; try again soon.',
  challenge_too_young: () =>
    'That was quicker than we can read. Your message is still here: please send it once more.',
  challenge_stale: () =>
    'This page had been open for a while. Your message is still here: please send it once more.',
  message_cannot_change: ({ status }) =>
    `That does not go with where this message stands: ${messageStatusWords[status].toLowerCase()}.`,
  answered_meanwhile: ({ by }) =>
    `${by} has answered meanwhile. Read it first; yours is still here, and goes out if you send it again.`,
  post_changed: ({ by }) =>
    `${by ?? 'Somebody'} has saved this post since you opened it. Nothing of yours is lost: copy what you need, then look at the newer text.`,
  post_cannot_change: ({ status }) => `That cannot be done to a post that is ${postWords[status]}.`,
  post_not_ready: ({ missing }) =>
    `Before others can read it, it needs ${missing.map((what) => missingWords[what]).join(' and ')}.`,
  post_too_complex: () =>
    'There are too many lines, quotations, brackets or asterisks in this text for it to be read as Markdown.',
  post_time_refused: ({ why }) =>
    why === 'past'
      ? 'That time has passed. Choose a later one, or publish it now.'
      : 'That is more than two years away. Choose an earlier time.',
  slug_taken: ({ slug }) =>
    `‘${slug}’ is, or was, the address of another post. Please choose another one.`,
  picture_refused: ({ why }) => pictureRefusals[why],
} satisfies Messages;

/** The whole message, with the refusal's own numbers and names. */
export function refusalMessage(refusal: Refusal): string {
  // Each function takes the refusal of its own code; the union cannot see that they fit.
  const message = messages[refusal.code] as (refusal: Refusal) => string;
  return message(refusal);
}

/** For any error that a procedure may answer with: a refusal's words, or that it is our fault. */
export function errorMessage(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal) return refusalMessage(refusal);
  if (issuesOf(error).length > 0) {
    return 'Something in it is missing or cannot be meant. Please look it over.';
  }
  // Whether a shop that gave no answer has heard is not known; so nothing is said of it.
  if (isNoAnswerInTime(error)) {
    return 'The shop takes too long to answer. Try again in a moment: nothing is done twice.';
  }
  if (isUnreachable(error)) {
    return 'The shop cannot be reached just now. Try again in a moment: nothing is done twice.';
  }
  return 'Something went wrong on our side. Nothing was changed; please try again.';
}

function waitingTime(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
