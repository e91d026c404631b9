import { Stack } from 'expo-router';
import { NameScreen } from '../../account/name-screen.tsx';

export default function NameRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <NameScreen />
    </>
  );
}
