import { Frame } from '../frame/frame.tsx';
import { addressesToTry } from '../shop/addresses-to-try.ts';

/** Below a screen that a link has opened are the tabs, so that there is a way back. */
export const unstable_settings = { anchor: '(tabs)' };

export default function RootLayout() {
  return <Frame addresses={addressesToTry()} />;
}
