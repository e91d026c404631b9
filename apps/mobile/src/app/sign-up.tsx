import { Stack } from 'expo-router';
import { SignUpScreen } from '../account/sign-up-screen.tsx';

export default function SignUpRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <SignUpScreen />
    </>
  );
}
