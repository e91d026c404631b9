import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { announce } from '../ui/announce.ts';
import { Icon } from '../ui/icon.tsx';
import { Picture } from '../ui/picture.tsx';
import { Words } from '../ui/words.tsx';
import { useSettled } from '../ui/use-settled.ts';

interface SuggestionsProps {
  typed: string;
  onTake: (slug: string) => void;
  onSearch: () => void;
}

/** Below this many letters, too much begins like that. */
const leastLetters = 2;

/** Goods whose names begin like what is being typed, and the whole search below them. */
export function Suggestions({ typed, onTake, onSearch }: SuggestionsProps) {
  const meant = typed.trim();
  const words = useSettled(meant, 180);
  const isEnough = words.length >= leastLetters && meant.length >= leastLetters;
  const { data } = useQuery({
    // A request whose answer nobody waits for any more is called off.
    ...useTRPC().catalog.suggest.queryOptions({ query: words }, { trpc: { abortOnUnmount: true } }),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const goods = isEnough ? (data ?? []) : [];
  const count = goods.length;
  useEffect(() => {
    if (count > 0) announce(count === 1 ? 'One suggestion' : `${count} suggestions`);
  }, [count, words]);
  return (
    <>
      {goods.map((product) => (
        <Suggestion key={product.slug} product={product} onTake={onTake} />
      ))}
      <SearchRow words={meant} onSearch={onSearch} />
    </>
  );
}

interface SuggestionProps {
  product: GoodsCard;
  onTake: (slug: string) => void;
}

function Suggestion({ product, onTake }: SuggestionProps) {
  const { slug, name, image, price, available } = product;
  const colors = useColors();
  const end = available ? formatMoney(price) : 'Sold out';
  return (
    <Pressable
      accessibilityRole="link"
      accessibilityLabel={`${name}, ${end}`}
      onPress={() => onTake(slug)}
      style={[styles.row, { borderColor: colors.line }]}
    >
      <View style={styles.picture}>
        <Picture src={image} faded={!available} />
      </View>
      <Words style={styles.words}>{name}</Words>
      <Words look="smallStrong" tone={available ? 'ink' : 'inkQuiet'}>
        {end}
      </Words>
    </Pressable>
  );
}

function SearchRow({ words, onSearch }: { words: string; onSearch: () => void }) {
  const colors = useColors();
  if (words === '') return null;
  return (
    <Pressable
      accessibilityRole="button"
      onPress={onSearch}
      style={[styles.row, { borderColor: colors.line }]}
    >
      <View style={styles.sign}>
        <Icon name="search" size={20} color={colors.ink} />
      </View>
      <Words look="strong" style={styles.words}>{`Search for ‘${words}’`}</Words>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[3],
    minHeight: tap + space[2],
    paddingVertical: space[2],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  picture: { width: 48, borderRadius: radius[1], overflow: 'hidden' },
  sign: { width: 48, alignItems: 'center' },
  words: { flex: 1 },
});
