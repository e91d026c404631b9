import { Stack } from 'expo-router';
import { WatchSignIn } from '../account/watch-sign-in.tsx';
import { RemindOfOrder } from '../orders/remind-of-order.tsx';
import { fonts } from '../theme/fonts.ts';
import { Toaster } from '../ui/toaster.tsx';
import { ConnectionStrip } from './connection-strip.tsx';

/** The stack of all screens, and what lies over them. */
export function Screens() {
  return (
    <ConnectionStrip>
      <Stack
        screenOptions={{
          headerTitleStyle: { fontFamily: fonts.strong, fontSize: 17 },
          headerShadowVisible: false,
          headerBackButtonDisplayMode: 'minimal',
        }}
      >
        <Stack.Screen name="(tabs)" options={{ headerShown: false }} />
      </Stack>
      <WatchSignIn />
      <RemindOfOrder />
      <Toaster />
    </ConnectionStrip>
  );
}
