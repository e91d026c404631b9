import { Stack } from 'expo-router';
import { SecurityScreen } from '../../account/security-screen.tsx';

export default function SecurityRoute() {
  return (
    <>
      <Stack.Screen options={{ title: 'Sign-in and security' }} />
      <SecurityScreen />
    </>
  );
}
