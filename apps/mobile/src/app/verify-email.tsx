import { Stack } from 'expo-router';
import { VerifyEmailScreen } from '../account/verify-email-screen.tsx';

export default function VerifyEmailRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <VerifyEmailScreen />
    </>
  );
}
