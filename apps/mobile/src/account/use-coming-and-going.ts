import { useQueryClient } from '@tanstack/react-query';
import { useShop } from '../shop/shop-context.ts';
import { setEnded } from './ended.ts';
import { forgetPerson, isPersonal } from './forget-person.ts';

/** What is to be done when somebody has signed in here, or wants to be gone. */
export function useComingAndGoing() {
  const { accounts, session, trpc } = useShop();
  const queryClient = useQueryClient();
  const me = trpc.account.me.queryOptions();

  return {
    /** Resolves when it is known who has come. */
    hasCome: async () => {
      setEnded(false);
      await queryClient.refetchQueries({ queryKey: me.queryKey });
      // Not waited for: each screen asks anew when it is looked at.
      void queryClient.invalidateQueries({ predicate: isPersonal });
    },
    /** @throws where the shop could not be told; in a browser nobody is signed out then. */
    leave: async () => {
      await haveNobody();
      try {
        await accounts.signOut();
      } finally {
        // Once more: what was asked before the shop knew may have been answered with the person.
        await haveNobody();
        await forgetPerson(queryClient);
      }
    },
    /** The account is no more. */
    hasGone: async () => {
      await haveNobody();
      await session.clear();
      await forgetPerson(queryClient);
    },
  };

  async function haveNobody(): Promise<void> {
    await queryClient.cancelQueries({ queryKey: me.queryKey });
    queryClient.setQueryData(me.queryKey, null);
  }
}
