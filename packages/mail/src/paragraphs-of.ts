import { oneLine } from './one-line.ts';

/** The paragraphs of what a person wrote, each in its lines, without what no mail should carry. */
export function paragraphsOf(text: string): string[][] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => paragraph.split(/\r?\n/).map(oneLine))
    .filter((lines) => lines.some((line) => line !== ''));
}
