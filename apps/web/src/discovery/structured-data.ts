import { minorDigits } from '@stockroom/contract/format-money';
import type { Money } from '@stockroom/contract/money';
import type { Post, Product, ShopFacts } from '@stockroom/client/calls/shapes';

type Data = Record<string, unknown>;

/** The shop itself, and how to search it. */
export function shopData({ name, email }: ShopFacts): Data[] {
  return [
    { '@type': 'OnlineStore', '@id': '/#shop', name, url: '/', ...(email && { email }) },
    {
      '@type': 'WebSite',
      name,
      url: '/',
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: '/products?query={query}' },
        'query-input': 'required name=query',
      },
    },
  ];
}

/** A product, with an offer for each of its variants. */
export function productData(product: Product): Data {
  const { slug, name, description, image, category, variants } = product;
  const url = `/products/${slug}`;
  return {
    '@type': 'Product',
    name,
    description,
    image,
    url,
    category: category.name,
    sku: variants[0]?.sku,
    offers: variants.map((variant) => ({
      '@type': 'Offer',
      url,
      sku: variant.sku,
      ...(variant.name !== '' && { name: variant.name }),
      price: decimal(variant.price),
      priceCurrency: variant.price.currency,
      availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@id': '/#shop' },
    })),
  };
}

/** The way to a page, from the front door. */
export function crumbsData(steps: { name: string; path: string }[]): Data {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: path,
    })),
  };
}

export function postData(post: Post, image: string, shop: ShopFacts): Data {
  return {
    '@type': 'BlogPosting',
    headline: post.title,
    description: post.summary,
    url: `/journal/${post.slug}`,
    mainEntityOfPage: `/journal/${post.slug}`,
    image,
    datePublished: post.publishedAt,
    dateModified: post.updatedAt,
    author:
      post.author === null
        ? { '@type': 'Organization', name: shop.name }
        : { '@type': 'Person', name: post.author },
    publisher: { '@type': 'Organization', name: shop.name, url: '/' },
    keywords: post.tags.map(({ name }) => name).join(', '),
  };
}

/** '12.50', of whole minor units and without a fraction on the way. */
export function decimal({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
