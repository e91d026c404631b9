/**
 * Whether a part of the pages themselves did not arrive: scripts or styles that are fetched when they are
 * wanted. No property says so; these are the words of Chromium, Firefox, Safari, and of Vite for styles.
 */
export function isUnfetched(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(
      error.message,
    )
  );
}
