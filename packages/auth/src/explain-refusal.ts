import { ShopError } from '@stockroom/domain/shop-error';
import { APIError } from 'better-auth/api';

/** A rule's 'too often' as what better-auth throws outwards as 429. */
export function explainRefusal(error: unknown): never {
  if (error instanceof ShopError && error.refusal.code === 'too_many_requests') {
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: 'TOO_MANY_REQUESTS', message: 'Too many requests. Please try again later.' },
      { 'x-retry-after': String(error.refusal.retryAfterSeconds) },
    );
  }
  throw error;
}
