import { type Look, lookForShop } from '@stockroom/client/connect/look-for-shop';
import { useEffect, useState } from 'react';
import { AppState } from 'react-native';
import { findShop } from './find-shop.ts';
import { keepLastShop, readLastShop } from './last-shop.ts';

interface Search {
  /** Once it is known; it stays so for as long as the app runs. */
  address: string | undefined;
  /** What happened where it was looked for in vain, the last time. */
  looks: Look[] | undefined;
  isLooking: boolean;
  lookAgain: () => void;
  /** At another address besides, which somebody has typed. */
  lookAt: (address: string) => void;
}

export function useShopSearch(given: readonly string[]): Search {
  const [addresses, setAddresses] = useState(given);
  const [round, setRound] = useState(1);
  const [known, setKnown] = useState<{ round: number; address?: string; looks?: Look[] }>({
    round: 0,
  });
  const { address, looks } = known;
  const isLooking = known.round < round;

  useEffect(() => {
    let isWanted = true;
    void readLastShop()
      .then((last) => findShop(addresses, last, lookForShop))
      .then((found) => {
        if (!isWanted) return;
        if ('address' in found) void keepLastShop(found.address);
        setKnown({ round, ...found });
      });
    return () => {
      isWanted = false;
    };
  }, [addresses, round]);

  const isMissing = address === undefined && !isLooking;
  // Whoever comes back has perhaps just started it, or turned the Wi-Fi on.
  useEffect(() => {
    if (!isMissing) return;
    const turns = AppState.addEventListener('change', (state) => {
      if (state === 'active') setRound((last) => last + 1);
    });
    return () => turns.remove();
  }, [isMissing]);

  return {
    address,
    looks,
    isLooking,
    lookAgain: () => setRound((last) => last + 1),
    lookAt(typed) {
      setAddresses((before) => [...new Set([typed, ...before])]);
      setRound((last) => last + 1);
    },
  };
}
