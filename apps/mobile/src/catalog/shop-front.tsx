import { useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { FromTheJournal } from '../journal/from-the-journal.tsx';
import { useShopFacts } from '../shop/use-shop-facts.ts';
import { Wordmark } from '../shop/wordmark.tsx';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { Departments } from './departments.tsx';
import { GoodsControls } from './goods-controls.tsx';
import { GoodsList } from './goods-list.tsx';
import { type GoodsSearch, goodsWanted } from './goods-search.ts';
import { NoGoods } from './no-goods.tsx';
import { SearchBar } from './search-bar.tsx';

/** Where one comes in: all that is for sale, by departments and by search. */
export function ShopFront() {
  const router = useRouter();
  const colors = useColors();
  const insets = useSafeAreaInsets();
  const currency = useShopFacts()?.currency ?? 'GBP';
  const [search, setSearch] = useState<GoodsSearch>({});
  const wanted = goodsWanted(search, currency);
  const change = (by: GoodsSearch) => setSearch((before) => ({ ...before, ...by }));
  return (
    <View style={[styles.front, { paddingTop: insets.top, backgroundColor: colors.paper }]}>
      <SearchBar
        title={<Wordmark />}
        onSearch={(query) => router.push({ pathname: '/products', params: { query } })}
      >
        <GoodsList
          wanted={wanted}
          header={
            <View style={styles.header}>
              <Departments />
              <View style={styles.goods}>
                <Words look="heading">Everything we sell</Words>
                <GoodsControls wanted={wanted} currency={currency} onChange={change} />
              </View>
            </View>
          }
          between={<FromTheJournal />}
          empty={<NoGoods wanted={wanted} onChange={change} onSeeAll={() => setSearch({})} />}
        />
      </SearchBar>
    </View>
  );
}

const styles = StyleSheet.create({
  front: { flex: 1 },
  header: { gap: space[5], paddingTop: space[2], paddingBottom: space[5] },
  goods: { gap: space[3] },
});
