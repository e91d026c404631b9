import { render } from '@testing-library/react-native';
import { ExpoRoot } from 'expo-router';
import { getMockContext } from 'expo-router/build/testing-library/mock-config';
import { Frame } from '../frame/frame.tsx';

/**
 * The whole app on one phone, with all its screens, at a path such as `/products/party-bunting`.
 * `screen` and `userEvent` of Testing Library look at it and touch it.
 *
 * Expo Router's own `renderRouter` does the same with a clock that stands still, and a screen that waits
 * for a real server needs one that goes.
 */
export async function openApp(shop: string, path: string): Promise<void> {
  process.env['EXPO_ROUTER_IMPORT_MODE'] = 'sync';
  const context = getMockContext({
    appDir: 'src/app',
    overrides: { _layout: () => <Frame addresses={[shop]} /> },
  });
  await render(<ExpoRoot context={context} location={path} />);
}
