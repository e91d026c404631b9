import type { Product } from '@stockroom/client/calls/shapes';
import { useRouter } from 'expo-router';
import { Row, Rows } from '../ui/rows.tsx';

/** What is on its label: one fact, one row. */
export function ProductFacts({ product }: { product: Product }) {
  const router = useRouter();
  const { category, variants } = product;
  return (
    <Rows>
      <Row title="Shelf mark" details={variants.map(({ sku }) => sku).join(', ')} />
      <Row
        title={category.name}
        details="Everything else in its department"
        onPress={() => router.push({ pathname: '/products', params: { category: category.slug } })}
      />
    </Rows>
  );
}
