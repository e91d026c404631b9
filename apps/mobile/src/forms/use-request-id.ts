import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { useRef } from 'react';

/**
 * Gives each wish its id: the same one for as long as the same is sent again, because no answer was heard,
 * and a new one for anything else.
 */
export function useRequestId(): (wish: object) => string {
  const last = useRef({ wish: '', requestId: '' });
  return (wish) => {
    const text = JSON.stringify(wish);
    if (last.current.wish !== text) last.current = { wish: text, requestId: makeRequestId() };
    return last.current.requestId;
  };
}
