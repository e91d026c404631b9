import type { ContactCalls, MessageToSend, Solving } from '@stockroom/client/contact/send-message';
import type { Challenge } from '@stockroom/contract/message-limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPC } from '../trpc.ts';

/** Loaded when somebody begins to write, so that nobody else waits for it. */
const solver = () => import('@stockroom/client/contact/send-message');

/** Offline a call fails at once, and the form says so, instead of waiting unseen. */
const networkMode = 'always';

/**
 * Sends a message. `begin` starts the work that keeps robots out: it is done in small portions while a
 * person types, so that nobody waits for it.
 */
export function useSendMessage(served: Challenge | null) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const solving = useRef<Promise<Solving>>(undefined);
  const { mutateAsync: send } = useMutation(trpc.contact.send.mutationOptions({ networkMode }));
  const calls: ContactCalls = {
    send,
    challenge: () =>
      queryClient.fetchQuery({
        ...trpc.contact.challenge.queryOptions(),
        networkMode,
        staleTime: 0,
      }),
  };

  function begin(): Promise<Solving> {
    const begun = (solving.current ??= solver().then(({ beginSolving }) =>
      beginSolving(calls, served ?? undefined),
    ));
    // Offline, perhaps: the next try begins anew.
    begun.catch(() => (solving.current = undefined));
    return begun;
  }

  const sending = useMutation({
    networkMode,
    mutationFn: async (message: MessageToSend) => {
      const { sendMessage } = await solver();
      return await sendMessage(calls, message, await begin());
    },
  });
  return { begin: () => void begin().catch(() => {}), sending };
}
