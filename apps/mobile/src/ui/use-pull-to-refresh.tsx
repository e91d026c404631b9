import { type ReactElement, useState } from 'react';
import { RefreshControl, type RefreshControlProps } from 'react-native';
import { useColors } from '../theme/use-colors.ts';

/**
 * What a screen or a list is pulled down by. It turns only for who has pulled: what is fetched anew by
 * itself does not move the screen.
 */
export function usePullToRefresh(
  refresh: () => Promise<unknown>,
): ReactElement<RefreshControlProps> {
  const colors = useColors();
  const [isPulled, setIsPulled] = useState(false);

  async function pull() {
    setIsPulled(true);
    try {
      await refresh();
    } catch {
      // The query that failed says so on its own screen.
    } finally {
      setIsPulled(false);
    }
  }

  return (
    <RefreshControl
      refreshing={isPulled}
      onRefresh={() => void pull()}
      tintColor={colors.inkQuiet}
      colors={[colors.ink]}
      progressBackgroundColor={colors.card}
    />
  );
}
