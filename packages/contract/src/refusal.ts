import type { AddressProblem } from './address.ts';
import type { MessageStatus } from './contact.ts';
import type { PostStatus } from './journal.ts';
import type { Money } from './money.ts';
import type { OrderStatus } from './orders.ts';

/**
 * A rule's 'no'. It reaches a client as `error.data.refusal`; clients switch on `code`, and a map
 * over all of them is `satisfies Record<Refusal['code'], …>`, so that a new one does not compile
 * until every screen has words for it.
 */
export type Refusal =
  | {
      code: 'not_found';
      what:
        | 'product'
        | 'variant'
        | 'order'
        | 'mail'
        | 'account'
        | 'address'
        | 'customer'
        | 'session'
        | 'passkey'
        | 'message'
        | 'post'
        | 'revision'
        | 'picture';
    }
  /** Of the phone app: a build before `oldest`, whose calls are no longer understood. */
  | { code: 'app_too_old'; oldest: string }
  | { code: 'sign_in_required' }
  | { code: 'not_allowed' }
  | { code: 'wrong_password' }
  /** One of those that are tried first: a common one, a row of keys, the chooser's own name. */
  | { code: 'password_too_easy' }
  /** What was asked for needs the password, or a sign-in that is not long ago. */
  | { code: 'confirm_it_is_you' }
  | { code: 'email_is_yours' }
  /** Of a mail: expired, used before, or never given. */
  | { code: 'link_not_valid' }
  | { code: 'too_many_requests'; retryAfterSeconds: number }
  | { code: 'cart_empty' }
  | { code: 'cart_full'; mostLines: number }
  | { code: 'out_of_stock'; variantId: string; name: string; available: number }
  | { code: 'code_unknown' }
  | { code: 'code_not_valid_now' }
  | { code: 'code_used_up' }
  | { code: 'code_needs_more'; minimum: Money }
  | { code: 'cannot_ship_there'; country: string }
  | { code: 'shipping_method_unknown' }
  | { code: 'address_not_valid'; problems: AddressProblem[] }
  | { code: 'addresses_full'; most: number }
  | { code: 'last_owner' }
  | { code: 'quote_changed'; total: Money }
  | { code: 'order_too_large' }
  | { code: 'request_used_otherwise' }
  | { code: 'order_cannot_change'; status: OrderStatus }
  /** It has left with other tracking than this; `correctTracking` changes it on purpose. */
  | { code: 'shipped_otherwise' }
  | { code: 'mail_cannot_be_sent_again' }
  | { code: 'payment_unavailable' }
  /** The form was sent faster than anybody writes; it may be sent again as it is, a moment later. */
  | { code: 'challenge_too_young'; retryAfterSeconds: number }
  /** Lapsed, used before, not solved or not ours: with a new challenge it may be sent again as it is. */
  | { code: 'challenge_stale' }
  | { code: 'message_cannot_change'; status: MessageStatus }
  /** Somebody else has answered since this reader looked; said once more, it goes out all the same. */
  | { code: 'answered_meanwhile'; by: string }
  /** Somebody else saved the post since; `version` is theirs, `by` a name, `at` a time in ISO 8601. */
  | { code: 'post_changed'; version: number; by: string | null; at: string }
  | { code: 'post_cannot_change'; status: PostStatus }
  | { code: 'post_not_ready'; missing: ('summary' | 'text' | 'cover_words')[] }
  | { code: 'post_too_complex' }
  | { code: 'post_time_refused'; why: 'past' | 'too_far' }
  | { code: 'slug_taken'; slug: string }
  | { code: 'picture_refused'; why: 'not_a_picture' | 'too_large' | 'too_many_pixels' };
