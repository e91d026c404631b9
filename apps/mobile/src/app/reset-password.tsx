import { Stack } from 'expo-router';
import { ResetPasswordScreen } from '../account/reset-password-screen.tsx';

export default function ResetPasswordRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <ResetPasswordScreen />
    </>
  );
}
