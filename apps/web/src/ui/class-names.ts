/** Joins what is true: `classNames(styles.card, chosen && styles.chosen)`. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
