import {
  beginSolving,
  type ContactCalls,
  type MessageToSend,
  sendMessage,
  type Solving,
} from '@stockroom/client/contact/send-message';
import type { SentMessage } from '@stockroom/client/calls/shapes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '../shop/shop-context.ts';

/** Offline a call fails at once, and the form says so, instead of waiting unseen. */
const networkMode = 'always';

/**
 * Sends a message. `begin` starts the work that keeps robots out: it is done in portions of a few
 * milliseconds while a person types, so that nobody waits for it and the screen stays smooth.
 */
export function useSendMessage(): {
  begin: () => void;
  send: (message: MessageToSend) => Promise<SentMessage>;
} {
  const { contact } = useTRPC();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(contact.send.mutationOptions({ networkMode, retry: false }));
  const calls: ContactCalls = {
    send: mutateAsync,
    challenge: () =>
      queryClient.fetchQuery({
        ...contact.challenge.queryOptions(),
        networkMode,
        staleTime: 0,
        gcTime: 0,
        retry: false,
      }),
  };
  const solving = useRef<Promise<Solving>>(undefined);
  const leaving = useRef<AbortController>(undefined);

  // Whoever has left the screen keeps no phone busy.
  useEffect(() => () => leaving.current?.abort(), []);

  function begin(): Promise<Solving> {
    leaving.current ??= new AbortController();
    const begun = (solving.current ??= beginSolving(calls, undefined, leaving.current.signal));
    // Offline, perhaps: the next try begins anew.
    begun.catch(() => (solving.current = undefined));
    return begun;
  }

  return {
    begin: () => void begin().catch(() => {}),
    send: async (message) => {
      const sent = await sendMessage(calls, message, await begin());
      // Its proof is used up.
      solving.current = undefined;
      return sent;
    },
  };
}
