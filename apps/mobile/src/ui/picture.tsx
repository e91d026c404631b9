import { Image } from 'expo-image';
import { type StyleProp, StyleSheet, View, type ViewStyle } from 'react-native';
import { useReducedMotion } from 'react-native-reanimated';
import { useShop } from '../shop/shop-context.ts';
import { useColors } from '../theme/use-colors.ts';

interface PictureProps {
  /** As the shop gives it: a path of its own, `/pictures/party-bunting.svg`. */
  src: string;
  /** What it shows; left out where the words beside it say so already. */
  alt?: string;
  /** Width by height; its place is kept before it has come. Goods are square. */
  shape?: number;
  /** For what is sold out, or otherwise not to be had. */
  faded?: boolean;
  style?: StyleProp<ViewStyle>;
}

/** A picture of the shop's, kept on the phone once it has been seen. */
export function Picture({ src, alt = '', shape = 1, faded = false, style }: PictureProps) {
  const { address } = useShop();
  const colors = useColors();
  const isStill = useReducedMotion();
  return (
    <View
      style={[styles.frame, { aspectRatio: shape, backgroundColor: colors.shade }, style]}
      {...(alt === ''
        ? { accessible: false, 'aria-hidden': true }
        : { accessible: true, accessibilityRole: 'image' as const, accessibilityLabel: alt })}
    >
      <Image
        source={{ uri: new URL(src, `${address}/`).href }}
        accessible={false}
        // What there is to say is said by the frame; in a browser an image says at least that it is silent.
        accessibilityLabel=""
        // A row that is used again for other goods must not show the old ones meanwhile.
        recyclingKey={src}
        cachePolicy="disk"
        contentFit="cover"
        transition={isStill ? 0 : 150}
        style={[StyleSheet.absoluteFill, faded && styles.faded]}
      />
      {/* Drawings are made for paper: a little dimmer at night. */}
      <View
        style={[
          StyleSheet.absoluteFill,
          { backgroundColor: colors.pictureDim, pointerEvents: 'none' },
        ]}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  frame: { width: '100%', overflow: 'hidden' },
  faded: { opacity: 0.55 },
});
