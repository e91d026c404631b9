import { useLocalSearchParams } from 'expo-router';
import { ProductScreen } from '../../catalog/product-screen.tsx';

export default function ProductRoute() {
  const { slug, from } = useLocalSearchParams<{ slug: string; from?: string }>();
  return <ProductScreen key={slug} slug={slug} fromPost={from} />;
}
