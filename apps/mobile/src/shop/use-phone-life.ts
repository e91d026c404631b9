import type { Listening } from '@stockroom/client/calls/listening';
import { focusManager, onlineManager } from '@tanstack/react-query';
import {
  addNetworkStateListener,
  getNetworkStateAsync,
  type NetworkState,
  NetworkStateType,
} from 'expo-network';
import { useEffect } from 'react';
import { AppState, Platform } from 'react-native';

/**
 * Tells what asks the shop how the phone is: with a network or without, in somebody's hand or in a pocket.
 * A browser's page hears of both by itself.
 */
export function usePhoneLife(listening: Listening): void {
  useEffect(() => {
    const turns = AppState.addEventListener('change', (state) => {
      focusManager.setFocused(state === 'active');
      // iOS says `inactive` of an app that a call or the task switcher lies over: it is still looked at.
      if (state !== 'inactive') listening.turn(state === 'active');
    });
    return () => turns.remove();
  }, [listening]);

  useEffect(() => {
    if (Platform.OS === 'web') return;
    function hear(state: NetworkState): void {
      const was = onlineManager.isOnline();
      onlineManager.setOnline(isOnline(state));
      // What waits for ever longer between its tries need not wait any more.
      if (isOnline(state) && !was) listening.turn(AppState.currentState !== 'background');
    }
    const networks = addNetworkStateListener(hear);
    // Where it cannot be asked, the first call finds out.
    getNetworkStateAsync().then(hear, () => {});
    return () => networks.remove();
  }, [listening]);
}

/** A network of an unknown kind is tried: no harm is done by asking. */
function isOnline({ isConnected, type }: NetworkState): boolean {
  return isConnected !== false || type === NetworkStateType.UNKNOWN;
}
