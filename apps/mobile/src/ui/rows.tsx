import { type ReactNode, useState } from 'react';
import { Pressable, StyleSheet, View, type ViewStyle } from 'react-native';
import { space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Icon, type IconName } from './icon.tsx';
import { Words } from './words.tsx';

/** Rows below one board, as things hang in this shop. */
export function Rows({ children, style }: { children: ReactNode; style?: ViewStyle }) {
  const colors = useColors();
  return <View style={[styles.rows, { borderTopColor: colors.ink }, style]}>{children}</View>;
}

export interface RowProps {
  title: string;
  /** A second line, quieter. */
  details?: string | undefined;
  icon?: IconName;
  /** At the row's end: a count, a badge, a price. */
  end?: ReactNode;
  /** Leads somewhere, or does something; without it the row only says something. */
  onPress?: () => void;
  /** Where title and details alone say too little, or too much. */
  label?: string;
  /** What leads to another screen is a link to whoever hears it. */
  role?: 'link' | 'button';
  tone?: 'ink' | 'bad';
}

/** One row that is pressed as a whole. */
export function Row({ title, details, icon, end, onPress, label, role, tone = 'ink' }: RowProps) {
  const colors = useColors();
  const [isHeld, setHeld] = useState(false);
  const inside = (
    <>
      {icon && <Icon name={icon} color={colors[tone]} />}
      <View style={styles.words}>
        <Words look="strong" tone={tone}>
          {title}
        </Words>
        {details !== undefined && (
          <Words look="small" tone="inkQuiet">
            {details}
          </Words>
        )}
      </View>
      {end}
      {onPress && role !== 'button' && <Icon name="more" color={colors.inkQuiet} size={18} />}
    </>
  );
  const line = { borderBottomColor: colors.line };
  if (!onPress) return <View style={[styles.row, line]}>{inside}</View>;
  return (
    <Pressable
      accessibilityRole={role ?? 'link'}
      accessibilityLabel={label ?? [title, details].filter((text) => text !== undefined).join(', ')}
      onPress={onPress}
      onPressIn={() => setHeld(true)}
      onPressOut={() => setHeld(false)}
      style={[styles.row, line, isHeld && { backgroundColor: colors.shade }]}
    >
      {inside}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  rows: { borderTopWidth: 3 },
  row: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[3],
    minHeight: tap + space[2],
    paddingVertical: space[3],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  words: { flex: 1, gap: 2 },
});
