/**
 * How many goods stand side by side. Larger text needs as much more room as it is larger, so a phone
 * whose reader has doubled it shows one by one.
 */
export function columnsFor({ width, fontScale }: { width: number; fontScale: number }): number {
  const room = width / fontScale;
  if (room < 270) return 1;
  if (room < 600) return 2;
  if (room < 900) return 3;
  return room < 1_280 ? 4 : 5;
}
