/** The path of an address of ours: the page may have been reached by another name of the same server. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
