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
      queryClient.setQueryData(me.queryKey, null);
      try {
        await accounts.signOut();
      } finally {
        await forgetPerson(queryClient);
      }
    },
    /** The account is no more. */
    hasGone: async () => {
      queryClient.setQueryData(me.queryKey, null);
      await session.clear();
      await forgetPerson(queryClient);
    },
  };
}
