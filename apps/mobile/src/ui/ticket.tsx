import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';

/** A label that hangs from the board something stands on: a price, a word. */
export function Ticket({ children }: { children: ReactNode }) {
  const colors = useColors();
  return (
    <View style={[styles.ticket, { backgroundColor: colors.card, borderColor: colors.line }]}>
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  ticket: {
    alignSelf: 'flex-start',
    marginStart: space[3],
    paddingHorizontal: 9,
    paddingTop: 3,
    paddingBottom: 2,
    borderWidth: 1,
    borderTopWidth: 0,
    borderBottomStartRadius: radius[1],
    borderBottomEndRadius: radius[1],
  },
});
