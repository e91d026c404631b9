import { ShopFront } from '../../catalog/shop-front.tsx';

export default function ShopScreen() {
  return <ShopFront />;
}
