import { useLocalSearchParams } from 'expo-router';
import { GoodsScreen } from '../../catalog/goods-screen.tsx';
import { readGoodsSearch } from '../../catalog/goods-search.ts';

export default function GoodsRoute() {
  return <GoodsScreen search={readGoodsSearch(useLocalSearchParams())} />;
}
