import { Frame } from '../frame/frame.tsx';
import { addressesToTry } from '../shop/addresses-to-try.ts';

export default function RootLayout() {
  return <Frame addresses={addressesToTry()} />;
}
