import { useState } from 'react';
import { FlatList, Modal, Pressable, StyleSheet, View } from 'react-native';
import { SafeAreaView } from 'react-native-safe-area-context';
import { gutter, measure, radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { Words } from './words.tsx';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps {
  label: string;
  options: readonly SelectOption[];
  value: string;
  onChange: (value: string) => void;
  /** What stands there where nothing is chosen. */
  none?: string;
  error?: string | undefined;
  isOptional?: boolean;
}

/** From how many on a list is searched rather than read. */
const many = 12;

/** One of many: opens the list of them. */
export function SelectField(props: SelectFieldProps) {
  const { label, options, value, onChange, none = 'Please choose', error, isOptional } = props;
  const colors = useColors();
  const [isOpen, setOpen] = useState(false);
  const name = isOptional === true ? `${label} (optional)` : label;
  const shown = options.find((option) => option.value === value)?.label ?? (value || none);
  return (
    <View style={styles.field}>
      <Words look="smallStrong" accessible={false}>
        {name}
      </Words>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={`${name}, ${shown}`}
        accessibilityHint={error ?? 'Opens a list.'}
        accessibilityState={{ expanded: isOpen }}
        onPress={() => setOpen(true)}
        style={[
          styles.box,
          {
            backgroundColor: colors.card,
            borderColor: error === undefined ? colors.lineStrong : colors.bad,
          },
          error !== undefined && styles.wrong,
        ]}
      >
        <Words style={styles.shown} tone={value === '' ? 'inkQuiet' : 'ink'}>
          {shown}
        </Words>
        <Icon name="choose" color={colors.inkQuiet} size={20} />
      </Pressable>
      {error !== undefined && (
        <Words look="small" tone="bad" accessibilityRole="alert" accessibilityLiveRegion="polite">
          {error}
        </Words>
      )}
      <Modal
        visible={isOpen}
        animationType="slide"
        presentationStyle="pageSheet"
        onRequestClose={() => setOpen(false)}
      >
        <Options
          label={label}
          options={isOptional === true ? [{ value: '', label: 'None' }, ...options] : options}
          value={value}
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            setOpen(false);
            onChange(chosen);
          }}
        />
      </Modal>
    </View>
  );
}

interface OptionsProps {
  label: string;
  options: readonly SelectOption[];
  value: string;
  onChoose: (value: string) => void;
  onClose: () => void;
}

function Options({ label, options, value, onChoose, onClose }: OptionsProps) {
  const colors = useColors();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = options.filter((option) => option.label.toLowerCase().includes(wanted));
  return (
    <SafeAreaView style={[styles.sheet, { backgroundColor: colors.paper }]}>
      <View style={styles.column}>
        <View style={styles.head}>
          <Words look="heading" style={styles.shown}>
            {label}
          </Words>
          <Button title="Close" look="text" onPress={onClose} />
        </View>
        {options.length > many && (
          <Field
            label="Find"
            value={search}
            onChangeText={setSearch}
            autoCorrect={false}
            autoCapitalize="none"
            returnKeyType="search"
          />
        )}
        <FlatList
          data={found}
          keyExtractor={(option) => option.value}
          keyboardShouldPersistTaps="handled"
          initialNumToRender={20}
          ListEmptyComponent={<Words tone="inkQuiet">None of them is called so.</Words>}
          renderItem={({ item }) => {
            const isOn = item.value === value;
            return (
              <Pressable
                accessibilityRole="radio"
                accessibilityState={{ checked: isOn }}
                aria-checked={isOn}
                accessibilityLabel={item.label}
                onPress={() => onChoose(item.value)}
                style={({ pressed }) => [
                  styles.option,
                  { borderBottomColor: colors.line },
                  pressed && { backgroundColor: colors.shade },
                ]}
              >
                <Words look={isOn ? 'strong' : 'body'} style={styles.shown}>
                  {item.label}
                </Words>
                {isOn && <Icon name="tick" color={colors.ink} size={20} />}
              </Pressable>
            );
          }}
        />
      </View>
    </SafeAreaView>
  );
}

const styles = StyleSheet.create({
  field: { gap: space[1] },
  box: {
    flexDirection: 'row',
    alignItems: 'center',
    minHeight: tap,
    margin: 1,
    paddingHorizontal: space[3],
    paddingVertical: space[2],
    borderWidth: 1,
    borderRadius: radius[2],
  },
  wrong: { margin: 0, borderWidth: 2 },
  shown: { flex: 1 },
  sheet: { flex: 1 },
  column: {
    flex: 1,
    width: '100%',
    maxWidth: measure,
    alignSelf: 'center',
    gap: space[3],
    paddingHorizontal: gutter,
    paddingTop: space[4],
  },
  head: { flexDirection: 'row', alignItems: 'center', gap: space[3] },
  option: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[3],
    minHeight: tap,
    paddingVertical: space[3],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
});
