import { Stack, useLocalSearchParams } from 'expo-router';
import { AddressScreen } from '../../../addresses/address-screen.tsx';

export default function AddressRoute() {
  const { id } = useLocalSearchParams<{ id: string }>();
  return (
    <>
      <Stack.Screen options={{ title: id === 'new' ? 'Another address' : 'Change an address' }} />
      <AddressScreen />
    </>
  );
}
