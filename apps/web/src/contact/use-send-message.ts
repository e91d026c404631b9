import type { Solving, MessageToSend } from '@stockroom/client/send-message';
import type { Challenge } from '@stockroom/contract/message-limits';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPCClient } from '../trpc.ts';

/** Loaded when somebody begins to write, so that nobody else waits for it. */
const solver = () => import('@stockroom/client/send-message');

/**
 * Sends a message. `begin` starts the work that keeps robots out: it is done in small portions while a
 * person types, so that nobody waits for it.
 */
export function useSendMessage(served: Challenge | null) {
  const client = useTRPCClient();
  const solving = useRef<Promise<Solving>>(undefined);

  function begin(): Promise<Solving> {
    const begun = (solving.current ??= solver().then(({ beginSolving }) =>
      beginSolving(client, served ?? undefined),
    ));
    // Offline, perhaps: the next try begins anew.
    begun.catch(() => (solving.current = undefined));
    return begun;
  }

  const sending = useMutation({
    // Offline it fails at once, and says so, instead of waiting unseen.
    networkMode: 'always',
    mutationFn: async (message: MessageToSend) => {
      const { sendMessage } = await solver();
      return await sendMessage(client, message, await begin());
    },
  });
  return { begin: () => void begin().catch(() => {}), sending };
}
