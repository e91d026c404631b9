import { Stack } from 'expo-router';
import { DataScreen } from '../../account/data-screen.tsx';

export default function DataRoute() {
  return (
    <>
      <Stack.Screen options={{ title: 'Your data' }} />
      <DataScreen />
    </>
  );
}
