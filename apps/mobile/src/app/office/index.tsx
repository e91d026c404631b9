import { Stack } from 'expo-router';
import { OfficeScreen } from '../../office/office-screen.tsx';

export default function OfficeRoute() {
  return (
    <>
      <Stack.Screen options={{ title: 'Office' }} />
      <OfficeScreen />
    </>
  );
}
