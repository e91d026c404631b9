import type { Ref } from 'react';
import { Pressable, StyleSheet, TextInput, View } from 'react-native';
import { fonts } from '../theme/fonts.ts';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Icon } from '../ui/icon.tsx';
import { Words } from '../ui/words.tsx';

interface SearchFieldProps {
  value: string;
  isOpen: boolean;
  onChange: (typed: string) => void;
  onOpen: () => void;
  onClose: () => void;
  onSearch: () => void;
  ref: Ref<TextInput>;
}

/** What is typed is looked for in the whole shop. */
export function SearchField(props: SearchFieldProps) {
  const { value, isOpen, onChange, onOpen, onClose, onSearch, ref } = props;
  const colors = useColors();
  return (
    <View accessibilityRole="search" style={styles.row}>
      <View
        style={[
          styles.box,
          { backgroundColor: colors.card, borderColor: isOpen ? colors.ink : colors.lineStrong },
          isOpen && styles.open,
        ]}
      >
        <Icon name="search" size={20} color={colors.inkQuiet} />
        <TextInput
          ref={ref}
          value={value}
          onChangeText={onChange}
          onFocus={onOpen}
          onSubmitEditing={onSearch}
          accessibilityLabel="Search the shop"
          placeholder="Bunting, a blue mug …"
          placeholderTextColor={colors.inkQuiet}
          selectionColor={colors.accent}
          cursorColor={colors.ink}
          maxLength={200}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect={false}
          enterKeyHint="search"
          style={[styles.input, { color: colors.ink }]}
        />
        {value !== '' && isOpen && (
          <Pressable
            accessibilityRole="button"
            accessibilityLabel="Empty the search"
            hitSlop={8}
            onPress={() => onChange('')}
          >
            <Icon name="close" size={18} color={colors.inkQuiet} />
          </Pressable>
        )}
      </View>
      {isOpen && (
        <Pressable accessibilityRole="button" onPress={onClose} style={styles.cancel}>
          <Words look="smallStrong">Cancel</Words>
        </Pressable>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center', gap: space[3] },
  box: {
    flex: 1,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[2],
    minHeight: tap,
    // With the thicker edge of what is being typed into, nothing moves.
    margin: 1,
    paddingHorizontal: space[4],
    borderWidth: 1,
    borderRadius: radius.round,
  },
  open: { margin: 0, borderWidth: 2 },
  // The box around it shows the focus.
  input: {
    flex: 1,
    minHeight: tap - 2,
    fontFamily: fonts.text,
    fontSize: 17,
    outlineStyle: 'solid',
    outlineWidth: 0,
  },
  cancel: { minHeight: tap, justifyContent: 'center' },
});
