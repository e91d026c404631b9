import { Stack } from 'expo-router';
import { CheckoutScreen } from '../checkout/checkout-screen.tsx';

export default function Checkout() {
  return (
    <>
      <Stack.Screen options={{ title: 'Checkout' }} />
      <CheckoutScreen />
    </>
  );
}
