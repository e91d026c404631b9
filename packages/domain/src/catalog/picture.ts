/** The uploaded picture, or the one drawn from what the product is. */
export function pictureOf(product: { slug: string; image: string | null }): string {
  return product.image ?? `/pictures/${product.slug}.svg`;
}
