import type { Refusal } from '@stockroom/contract/refusal';
import type { ShopError } from '@stockroom/domain/shop-error';
import { TRPCError } from '@trpc/server';

type Code = ConstructorParameters<typeof TRPCError>[0]['code'];

/** The HTTP meaning of each refusal; a new one does not compile until it has its own. */
const codes = {
  not_found: 'NOT_FOUND',
  app_too_old: 'PRECONDITION_FAILED',
  sign_in_required: 'UNAUTHORIZED',
  not_allowed: 'FORBIDDEN',
  wrong_password: 'UNPROCESSABLE_CONTENT',
  password_too_easy: 'UNPROCESSABLE_CONTENT',
  confirm_it_is_you: 'FORBIDDEN',
  email_is_yours: 'CONFLICT',
  link_not_valid: 'UNPROCESSABLE_CONTENT',
  too_many_requests: 'TOO_MANY_REQUESTS',
  cart_empty: 'UNPROCESSABLE_CONTENT',
  cart_full: 'UNPROCESSABLE_CONTENT',
  out_of_stock: 'CONFLICT',
  code_unknown: 'UNPROCESSABLE_CONTENT',
  code_not_valid_now: 'UNPROCESSABLE_CONTENT',
  code_used_up: 'CONFLICT',
  code_needs_more: 'UNPROCESSABLE_CONTENT',
  cannot_ship_there: 'UNPROCESSABLE_CONTENT',
  shipping_method_unknown: 'UNPROCESSABLE_CONTENT',
  address_not_valid: 'UNPROCESSABLE_CONTENT',
  addresses_full: 'UNPROCESSABLE_CONTENT',
  last_owner: 'CONFLICT',
  quote_changed: 'CONFLICT',
  order_too_large: 'UNPROCESSABLE_CONTENT',
  request_used_otherwise: 'CONFLICT',
  order_cannot_change: 'CONFLICT',
  shipped_otherwise: 'CONFLICT',
  mail_cannot_be_sent_again: 'CONFLICT',
  payment_unavailable: 'CONFLICT',
  challenge_too_young: 'TOO_MANY_REQUESTS',
  challenge_stale: 'CONFLICT',
  message_cannot_change: 'CONFLICT',
  answered_meanwhile: 'CONFLICT',
  post_changed: 'CONFLICT',
  post_cannot_change: 'CONFLICT',
  post_not_ready: 'UNPROCESSABLE_CONTENT',
  post_too_complex: 'UNPROCESSABLE_CONTENT',
  post_time_refused: 'UNPROCESSABLE_CONTENT',
  slug_taken: 'CONFLICT',
  picture_refused: 'UNPROCESSABLE_CONTENT',
} satisfies Record<Refusal['code'], Code>;

export function toTRPCError(error: ShopError): TRPCError {
  return new TRPCError({
    code: codes[error.refusal.code],
    message: error.refusal.code,
    cause: error,
  });
}
