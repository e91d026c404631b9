import { isGone } from '@stockroom/client/calls/refusal-of';
import { useQuery } from '@tanstack/react-query';
import { Stack } from 'expo-router';
import { useTRPC } from '../shop/shop-context.ts';
import { Awaited } from '../ui/awaited.tsx';
import { Screen } from '../ui/screen.tsx';
import { ProductGone } from './product-gone.tsx';
import { ProductSkeleton } from './product-skeleton.tsx';
import { ProductView } from './product-view.tsx';

interface ProductScreenProps {
  slug: string;
  /** The post of the journal that led here. */
  fromPost: string | undefined;
}

export function ProductScreen({ slug, fromPost }: ProductScreenProps) {
  const product = useQuery(useTRPC().catalog.bySlug.queryOptions({ slug }));
  return (
    <>
      <Stack.Screen options={{ headerTitle: '' }} />
      <Awaited
        query={product}
        waiting={<ProductSkeleton />}
        // What is gone is gone, although it was seen here before.
        otherwise={(error) => (isGone(error) ? <ProductGone /> : undefined)}
        around={(instead) => <Screen>{instead}</Screen>}
      >
        {(found) => <ProductView product={found} fromPost={fromPost} onRefresh={product.refetch} />}
      </Awaited>
    </>
  );
}
