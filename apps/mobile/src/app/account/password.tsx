import { Stack } from 'expo-router';
import { PasswordScreen } from '../../account/password-screen.tsx';

export default function PasswordRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <PasswordScreen />
    </>
  );
}
