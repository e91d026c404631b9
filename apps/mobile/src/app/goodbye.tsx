import { Stack } from 'expo-router';
import { GoodbyeScreen } from '../account/goodbye-screen.tsx';

export default function GoodbyeRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <GoodbyeScreen />
    </>
  );
}
