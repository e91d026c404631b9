import { Stack } from 'expo-router';
import { EmailScreen } from '../../account/email-screen.tsx';

export default function EmailRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <EmailScreen />
    </>
  );
}
