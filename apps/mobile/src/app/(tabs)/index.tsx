import { GoodsList } from '../../catalog/goods-list.tsx';

export default function ShopScreen() {
  return <GoodsList />;
}
