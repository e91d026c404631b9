/** A title as the end of an address: 'Wrapping, in 3 steps' is 'wrapping-in-3-steps'. */
export function slugOf(title: string, otherwise: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    // What an accent is apart from its letter, and apostrophes.
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? otherwise : slug;
}
