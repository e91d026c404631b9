import { productCardAddress } from '@stockroom/client/catalog/card-address';
import type { Product, ShopFacts } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import type { Finding } from './page-head.ts';
import { crumbsData, productData } from './structured-data.ts';

export function findProductBy(product: Product, shop: ShopFacts): Finding {
  const { slug, name, description, price, category } = product;
  const path = `/products/${slug}`;
  return {
    title: name,
    description: `${name}, ${formatMoney(price)}. ${description}`,
    path,
    kind: 'product',
    card: { path: productCardAddress(shop, product), alt: `${name}, ${formatMoney(price)}` },
    data: [
      productData(product),
      crumbsData([
        { name: 'Everything', path: '/products' },
        { name: category.name, path: `/products?category=${category.slug}` },
        { name, path },
      ]),
    ],
  };
}
