import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of two texts laid over each other. */
export type Stretch =
  | { kind: 'same' | 'added' | 'taken'; text: string }
  /** So many words in a row that are the same in both, and are not worth reading again. */
  | { kind: 'skipped'; words: number };

/** Words that stand around a change, so that its place can be known. */
const context = 160;

/** What became of `before`: by lines first, which is quick, then by words where lines differ. */
export function compareTexts(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [];
  const lines = diffLines(before, after);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const next = lines[index + 1];
    if (line.removed && next?.added) {
      for (const word of diffWordsWithSpace(line.value, next.value)) push(stretches, word);
      index += 1;
    } else {
      push(stretches, line);
    }
  }
  return stretches.flatMap((stretch, index) =>
    shorten(stretch, index === 0, index === stretches.length - 1),
  );
}

function push(
  stretches: Stretch[],
  { added, removed, value }: { added?: boolean; removed?: boolean; value: string },
): void {
  const kind = added ? 'added' : removed ? 'taken' : 'same';
  const last = stretches.at(-1);
  if (last?.kind === kind) last.text += value;
  else stretches.push({ kind, text: value });
}

function shorten(stretch: Stretch, isFirst: boolean, isLast: boolean): Stretch[] {
  if (stretch.kind !== 'same' || stretch.text.length <= 3 * context) return [stretch];
  const { text } = stretch;
  // Cut between words.
  const head = isFirst ? 0 : text.indexOf(' ', context);
  const tail = isLast ? text.length : text.lastIndexOf(' ', text.length - context);
  if (head === -1 || tail <= head) return [stretch];
  const words = text.slice(head, tail).split(/\s+/).filter(Boolean).length;
  return [
    ...(head > 0 ? [{ kind: 'same' as const, text: text.slice(0, head) }] : []),
    { kind: 'skipped', words },
    ...(tail < text.length ? [{ kind: 'same' as const, text: text.slice(tail) }] : []),
  ];
}
