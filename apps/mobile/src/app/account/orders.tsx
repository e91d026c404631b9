import { Stack } from 'expo-router';
import { OrdersScreen } from '../../orders/orders-screen.tsx';

export default function Orders() {
  return (
    <>
      <Stack.Screen options={{ title: 'Your orders' }} />
      <OrdersScreen />
    </>
  );
}
