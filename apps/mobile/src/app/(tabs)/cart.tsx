import { CartScreen } from '../../cart/cart-screen.tsx';

export default function Cart() {
  return <CartScreen />;
}
