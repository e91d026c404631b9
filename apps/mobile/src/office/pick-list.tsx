import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { feel } from '../ui/feel.ts';
import { Icon } from '../ui/icon.tsx';
import { Picture } from '../ui/picture.tsx';
import { Words } from '../ui/words.tsx';

type Line = OfficeOrder['lines'][number];

interface PickListProps {
  lines: readonly Line[];
  /** While it is being packed: what is in the parcel already. It is for the hand, and kept nowhere. */
  canTick: boolean;
}

/** What goes into the parcel: how it looks, how many, and by which SKU it is found on the shelf. */
export function PickList({ lines, canTick }: PickListProps) {
  const colors = useColors();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const left = lines.filter(({ sku }) => !picked.has(sku)).length;
  const turn = (sku: string) => {
    feel('touched');
    setPicked((before) =>
      before.has(sku)
        ? new Set([...before].filter((each) => each !== sku))
        : new Set([...before, sku]),
    );
  };
  return (
    <View>
      {lines.map((line) => {
        const isPicked = canTick && picked.has(line.sku);
        const what = line.variantName === '' ? line.name : `${line.name}, ${line.variantName}`;
        const inside = (
          <>
            <Picture src={line.image} faded={isPicked} style={styles.picture} />
            <View style={styles.words}>
              <Words look="strong">{what}</Words>
              <Words look="small" tone="inkQuiet">
                SKU {line.sku}
              </Words>
            </View>
            <Words look="heading" tone={isPicked ? 'inkQuiet' : 'ink'}>
              {line.quantity} ×
            </Words>
            {canTick && (
              <View
                style={[
                  styles.sign,
                  { borderColor: isPicked ? colors.ink : colors.lineStrong },
                  isPicked && { backgroundColor: colors.action },
                ]}
              >
                {isPicked && <Icon name="tick" color={colors.onAction} size={18} />}
              </View>
            )}
          </>
        );
        const style = [styles.line, { borderBottomColor: colors.line }];
        const label = `${line.quantity} times ${what}, SKU ${line.sku}`;
        return canTick ? (
          <Pressable
            key={line.sku}
            accessibilityRole="checkbox"
            accessibilityState={{ checked: isPicked }}
            aria-checked={isPicked}
            accessibilityLabel={label}
            onPress={() => turn(line.sku)}
            style={style}
          >
            {inside}
          </Pressable>
        ) : (
          <View key={line.sku} accessible accessibilityLabel={label} style={style}>
            {inside}
          </View>
        );
      })}
      <Words look="small" tone="inkQuiet" style={styles.sum} accessibilityLiveRegion="polite">
        {pieces === 1 ? '1 piece' : `${pieces} pieces`} in all
        {canTick &&
          picked.size > 0 &&
          (left === 0 ? '. All of them are in.' : `, ${left} left to pick.`)}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  line: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[3],
    minHeight: tap,
    paddingVertical: space[2],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  picture: { width: 64, borderRadius: radius[1] },
  words: { flex: 1, gap: 2 },
  sign: {
    width: 28,
    height: 28,
    alignItems: 'center',
    justifyContent: 'center',
    borderWidth: 1.5,
    borderRadius: radius[1],
  },
  sum: { paddingTop: space[3] },
});
