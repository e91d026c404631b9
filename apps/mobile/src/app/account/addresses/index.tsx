import { Stack } from 'expo-router';
import { AddressesScreen } from '../../../addresses/addresses-screen.tsx';

export default function AddressesRoute() {
  return (
    <>
      <Stack.Screen options={{ title: 'Your addresses' }} />
      <AddressesScreen />
    </>
  );
}
