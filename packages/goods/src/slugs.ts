/** 'Children’s apron, pink' is 'childrens-apron-pink'; at most 80 characters, cut between words. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]|\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= 80) return slug || 'product';
  return slug.slice(0, 80).replace(/-[^-]*$/, '');
}

/** The slug of the title or, where it is taken, with the SKU behind it; `taken` learns it. */
export function freeSlug(title: string, sku: string, taken: Set<string>): string {
  const plain = slugOf(title);
  const candidates = [plain, `${plain}-${slugOf(sku)}`];
  let slug = candidates.find((one) => !taken.has(one));
  for (let number = 2; slug === undefined; number++) {
    const another = `${plain}-${slugOf(sku)}-${number}`;
    if (!taken.has(another)) slug = another;
  }
  taken.add(slug);
  return slug;
}
