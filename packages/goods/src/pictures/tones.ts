/** Colour arithmetic on '#rrggbb'. */
export function mix(one: string, other: string, share: number): string {
  const a = channels(one);
  const b = channels(other);
  const blended = a.map((value, at) => Math.round(value + ((b[at] ?? value) - value) * share));
  return `#${blended.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Shadows lean to warm brown and lights to paper: neither pure black nor pure white is ever drawn. */
export const darker = (tone: string, share = 0.2): string => mix(tone, '#2e2320', share);
export const lighter = (tone: string, share = 0.3): string => mix(tone, '#fffaf0', share);

/** Perceived lightness, 0 to 1. */
export function lightness(tone: string): number {
  const [red = 0, green = 0, blue = 0] = channels(tone);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

function channels(tone: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(tone.slice(from, from + 2), 16));
}

export const PAPER = '#fbf6ec';
export const INK = '#4a4044';
export const WOOD = '#c79a6b';
export const WICKER = '#d0a36c';
export const ZINC = '#a9b2b6';
export const GLASS = '#cfe0e2';
export const SLATE = '#565f69';
export const LEAF = '#86a27c';
export const FLAME = '#f3bd55';
export const GOLD = '#d0a950';
