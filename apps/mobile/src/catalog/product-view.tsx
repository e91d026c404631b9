import type { Product } from '@stockroom/client/calls/shapes';
import { chosenVariant } from '@stockroom/client/catalog/chosen-variant';
import { Stack } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, useWindowDimensions, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Picture } from '../ui/picture.tsx';
import { Price } from '../ui/price.tsx';
import { Screen } from '../ui/screen.tsx';
import { ShareButton } from '../ui/share-button.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { BuyBar } from './buy-bar.tsx';
import { ChooseVariant } from './choose-variant.tsx';
import { ProductFacts } from './product-facts.tsx';
import { StockLine } from './stock-line.tsx';

interface ProductViewProps {
  product: Product;
  fromPost: string | undefined;
  onRefresh: () => Promise<unknown>;
}

/** A product with all that can be chosen of it. */
export function ProductView({ product, fromPost, onRefresh }: ProductViewProps) {
  const { slug, name, description, image } = product;
  const colors = useColors();
  const { height } = useWindowDimensions();
  const refresh = usePullToRefresh(onRefresh);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = chosenVariant(product, chosenId);
  return (
    <>
      <Stack.Screen
        options={{
          title: name,
          headerTitle: '',
          headerRight: () => <ShareButton path={`/products/${slug}`} title={name} />,
        }}
      />
      <Screen
        refresh={refresh}
        footer={
          chosen && (
            // Another variant begins with one again.
            <BuyBar key={chosen.id} name={name} variant={chosen} fromPost={fromPost} />
          )
        }
      >
        <View style={[styles.standing, { maxWidth: height * 0.6 }]}>
          <Picture
            src={chosen?.image ?? image}
            alt={`Drawing of ${[name, chosen?.name].filter(Boolean).join(', ')}`}
            style={styles.picture}
          />
        </View>
        <View style={[styles.board, { backgroundColor: colors.ink }]}>
          <View style={[styles.label, { backgroundColor: colors.accent }]} />
        </View>
        <Words look="title">{name}</Words>
        {chosen && (
          <>
            <View style={styles.price}>
              <Price
                value={chosen.price}
                look="heading"
                style={styles.amount}
                accessibilityRole="text"
              />
              <Words look="small" tone="inkQuiet">
                tax included
              </Words>
            </View>
            <ChooseVariant
              variants={product.variants}
              chosen={chosen}
              onChoose={({ id }) => setChosenId(id)}
            />
            <View accessibilityLiveRegion="polite">
              <StockLine available={chosen.available} />
            </View>
          </>
        )}
        <Words style={styles.description}>{description}</Words>
        <ProductFacts product={product} />
      </Screen>
    </>
  );
}

const styles = StyleSheet.create({
  standing: { width: '100%', alignSelf: 'center' },
  picture: { borderTopStartRadius: radius[2], borderTopEndRadius: radius[2] },
  board: { height: 4, marginTop: -space[4], marginBottom: space[2] },
  label: {
    position: 'absolute',
    top: 3,
    start: space[5],
    width: 34,
    height: 11,
    borderBottomStartRadius: radius[1],
    borderBottomEndRadius: radius[1],
  },
  price: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'baseline', columnGap: space[3] },
  amount: { fontSize: 26, lineHeight: 32 },
  description: { marginTop: space[2] },
});
