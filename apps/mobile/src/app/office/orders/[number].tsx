import { Stack } from 'expo-router';
import { OfficeOrderScreen } from '../../../office/office-order-screen.tsx';

export default function OfficeOrderRoute() {
  return (
    <>
      <Stack.Screen options={{ title: 'Order' }} />
      <OfficeOrderScreen />
    </>
  );
}
