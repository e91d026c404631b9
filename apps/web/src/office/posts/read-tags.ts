/** 'Mugs, Gifts ,mugs' → ['Mugs', 'Gifts']: what is typed between commas, each once. */
export function readTags(typed: string): string[] {
  const seen = new Set<string>();
  return typed
    .split(',')
    .map((name) => name.trim().replaceAll(/\s+/g, ' '))
    .filter((name) => {
      const key = name.toLowerCase();
      if (name === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
