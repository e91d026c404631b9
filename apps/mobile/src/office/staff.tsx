import { useRouter } from 'expo-router';
import type { ReactNode } from 'react';
import { SignedIn } from '../account/signed-in.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';

/** A screen of the office, which the shop itself shows to staff alone. */
export function Staff({ children }: { children: () => ReactNode }) {
  const router = useRouter();
  return (
    <SignedIn>
      {({ role }) =>
        role === 'customer' ? (
          <Screen>
            <Empty
              title="For the shop’s own people"
              action={
                <Button title="To the shop" look="quiet" onPress={() => router.dismissTo('/')} />
              }
            >
              Your account is a customer’s. Nothing here is about your orders; they stand in your
              account.
            </Empty>
          </Screen>
        ) : (
          children()
        )
      }
    </SignedIn>
  );
}
