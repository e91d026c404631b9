interface Shown {
  slug: string;
  image: string | null;
}

/** The uploaded picture, or the one drawn from what the product is. */
export function pictureOf(product: Shown): string {
  return product.image ?? `/pictures/${product.slug}.svg`;
}

/** The same in the variant's own colours: a red one is not shown white. */
export function variantPictureOf(
  product: Shown,
  variant: { variantId: string; variantName: string },
): string {
  if (product.image !== null || variant.variantName === '') return pictureOf(product);
  return `/pictures/${product.slug}.${variant.variantId}.svg`;
}
