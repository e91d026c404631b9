/**
 * Whether a version of the app comes before another one: '1.9' before '1.10.0'. What is missing counts as
 * 0, and what follows the three numbers as nothing.
 */
export function isOlderApp(version: string, than: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  for (const [index, number] of one.entries()) {
    const difference = number - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Always three. */
function numbersOf(version: string): number[] {
  const parts = version.split('.', 3).map((part) => Number.parseInt(part, 10) || 0);
  return [0, 1, 2].map((index) => parts[index] ?? 0);
}
