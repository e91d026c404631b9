import { Stack } from 'expo-router';
import { SignInScreen } from '../account/sign-in-screen.tsx';

export default function SignInRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <SignInScreen />
    </>
  );
}
