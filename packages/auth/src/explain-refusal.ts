import { passwordTooEasy } from '@stockroom/contract/signing-in';
import { ShopError } from '@stockroom/domain/shop-error';
import { APIError } from 'better-auth/api';

/** A rule's 'no' as what better-auth throws outwards. */
export function explainRefusal(error: unknown): never {
  if (error instanceof ShopError && error.refusal.code === 'too_many_requests') {
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: 'TOO_MANY_REQUESTS', message: 'Too many requests. Please try again later.' },
      { 'x-retry-after': String(error.refusal.retryAfterSeconds) },
    );
  }
  if (error instanceof ShopError && error.refusal.code === 'password_too_easy') {
    throw new APIError('UNPROCESSABLE_ENTITY', {
      code: passwordTooEasy,
      message: 'That password is easy to guess. Choose another one.',
    });
  }
  throw error;
}
