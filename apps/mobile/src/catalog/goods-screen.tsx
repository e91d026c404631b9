import { useQuery } from '@tanstack/react-query';
import { goodsTitle } from '@stockroom/client/catalog/goods-title';
import { Stack, useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { useShopFacts } from '../shop/use-shop-facts.ts';
import { space } from '../theme/measures.ts';
import { Chip } from '../ui/chip.tsx';
import { SideScroll } from '../ui/side-scroll.tsx';
import { Words } from '../ui/words.tsx';
import { GoodsControls } from './goods-controls.tsx';
import { GoodsList } from './goods-list.tsx';
import { type GoodsSearch, goodsWanted } from './goods-search.ts';
import { NoGoods } from './no-goods.tsx';
import { SearchBar } from './search-bar.tsx';

interface GoodsScreenProps {
  /** As the address says; a change changes the address, so that the way back and links stay true. */
  search: GoodsSearch;
}

/** The goods of one department, or what was found. */
export function GoodsScreen({ search }: GoodsScreenProps) {
  const router = useRouter();
  const { data: categories = [] } = useQuery(useTRPC().catalog.categories.queryOptions());
  const currency = useShopFacts()?.currency ?? 'GBP';
  const wanted = goodsWanted(search, currency);
  const title = goodsTitle(wanted, categories);
  const change = (by: GoodsSearch) => router.setParams({ ...search, ...by });
  const departments = [{ slug: '', name: 'Everything' }, ...categories];
  return (
    <>
      <Stack.Screen options={{ title, headerTitle: '' }} />
      <SearchBar
        // Another search is another list, and another text in the field.
        key={wanted.query}
        query={wanted.query}
        onSearch={(query) => change({ query, sort: '' })}
      >
        <GoodsList
          wanted={wanted}
          header={
            <View style={styles.header}>
              <Words look="title">{title}</Words>
              <SideScroll accessibilityRole="radiogroup" accessibilityLabel="Department">
                {departments.map(({ slug, name }) => (
                  <Chip
                    key={slug}
                    title={name}
                    kind="radio"
                    isOn={slug === (wanted.category ?? '')}
                    onPress={() => change({ category: slug })}
                  />
                ))}
              </SideScroll>
              <GoodsControls wanted={wanted} currency={currency} onChange={change} />
            </View>
          }
          empty={
            <NoGoods
              wanted={wanted}
              onChange={change}
              onSeeAll={() => router.replace('/products')}
            />
          }
        />
      </SearchBar>
    </>
  );
}

const styles = StyleSheet.create({
  header: { gap: space[3], paddingTop: space[2], paddingBottom: space[5] },
});
