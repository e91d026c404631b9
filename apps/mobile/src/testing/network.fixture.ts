import { act } from '@testing-library/react-native';

/** The part of the phone that stands in for `expo-network` in tests. */
interface Network {
  setConnected: (isConnected: boolean) => void;
}

/** Flight mode, a cellar, the end of a tariff. */
export async function loseNetwork(): Promise<void> {
  await act(() => jest.requireMock<Network>('expo-network').setConnected(false));
}

export async function findNetwork(): Promise<void> {
  await act(() => jest.requireMock<Network>('expo-network').setConnected(true));
}
