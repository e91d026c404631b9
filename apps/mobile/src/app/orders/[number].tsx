import { Stack, useLocalSearchParams } from 'expo-router';
import { OrderScreen } from '../../orders/order-screen.tsx';

export default function Order() {
  const { number, token } = useLocalSearchParams<{ number: string; token?: string }>();
  return (
    <>
      <Stack.Screen options={{ title: `Order ${number}` }} />
      <OrderScreen key={number} number={number} token={token} />
    </>
  );
}
