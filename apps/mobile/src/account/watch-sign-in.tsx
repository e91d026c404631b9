import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { hashKey, type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useShop } from '../shop/shop-context.ts';
import { setEnded } from './ended.ts';
import { forgetPerson } from './forget-person.ts';

/**
 * Notices that whoever was signed in is not any more, though nobody signed out here: the sign-in was ended
 * from elsewhere, or has run out. It is said once, and nothing of the person stays on the phone. Signing
 * out here sets `account.me` to null by hand, which tells the one from the other.
 */
export function WatchSignIn() {
  const { session, trpc } = useShop();
  const queryClient = useQueryClient();
  useEffect(() => {
    const me = trpc.account.me.queryOptions();
    const hash = hashKey(me.queryKey);
    const isMe = ({ queryHash }: Pick<Query, 'queryHash'>) => queryHash === hash;
    let isKnown = Boolean(queryClient.getQueryData(me.queryKey));

    function end(): void {
      if (!isKnown) return;
      isKnown = false;
      setEnded(true);
      queryClient.setQueryData(me.queryKey, null);
      void forgetPerson(queryClient);
    }
    const endIfRefused = (error: unknown) => {
      if (refusalOf(error)?.code === 'sign_in_required') end();
    };

    const stops = [
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') {
          endIfRefused(event.action.error);
        }
        if (!isMe(event.query)) return;
        if (event.query.state.data) isKnown = true;
        else if (event.type === 'updated' && event.action.type === 'success') {
          if (event.action.manual === true) isKnown = false;
          else end();
        }
      }),
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') {
          endIfRefused(event.action.error);
        }
      }),
      session.onSignInChange(() => void queryClient.invalidateQueries({ queryKey: me.queryKey })),
    ];
    return () => stops.forEach((stop) => stop());
  }, [queryClient, session, trpc]);
  return null;
}
