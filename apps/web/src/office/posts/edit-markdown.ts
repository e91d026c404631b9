/** A piece of text, and what of it is selected. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** What to put in place of a stretch of the text, and what to select then. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: readonly [from: number, to: number];
}

/** `**` around what is selected, or away from around it; between two of them where nothing is. */
export function toggleAround({ text, from, to }: Selected, mark: string): Edit {
  const chosen = text.slice(from, to);
  const inside = chosen.length >= 2 * mark.length;
  if (inside && chosen.startsWith(mark) && chosen.endsWith(mark) && !isLonger(chosen, mark)) {
    const bare = chosen.slice(mark.length, -mark.length);
    return { from, to, insert: bare, select: [from, from + bare.length] };
  }
  const before = from - mark.length;
  const after = to + mark.length;
  if (
    before >= 0 &&
    text.slice(before, from) === mark &&
    text.slice(to, after) === mark &&
    // One of the two stars of something bold is no mark of its own.
    !(mark.length === 1 && text[before - 1] === mark && text[after] === mark)
  ) {
    return { from: before, to: after, insert: chosen, select: [before, before + chosen.length] };
  }
  // Markdown knows no mark beside a space: '** so**' would stay as it is typed.
  const start = from + (chosen.length - chosen.trimStart().length);
  const end = Math.max(start, to - (chosen.length - chosen.trimEnd().length));
  const kept = text.slice(start, end);
  return {
    from: start,
    to: end,
    insert: `${mark}${kept}${mark}`,
    select: [start + mark.length, start + mark.length + kept.length],
  };
}

/** `*` is not the mark of '**bold**'. */
function isLonger(chosen: string, mark: string): boolean {
  return mark.length === 1 && chosen.startsWith(mark + mark) && chosen.endsWith(mark + mark);
}

/** A link on what is selected; what is left to write of it is selected next. */
export function insertLink({ text, from, to }: Selected): Edit {
  const chosen = text.slice(from, to);
  if (/^(https?:\/\/|\/)\S+$/.test(chosen)) {
    const insert = `[](${chosen})`;
    return { from, to, insert, select: [from + 1, from + 1] };
  }
  const address = 'https://';
  const insert = `[${chosen}](${address})`;
  const start = from + chosen.length + 3;
  return {
    from,
    to,
    insert,
    select: chosen === '' ? [from + 1, from + 1] : [start, start + address.length],
  };
}

/** What a line may begin with, and stands for: only one of them at a time. */
const beginning = /^(?:#{1,6} |> ?|[-*+] |\d{1,3}[.)] )/;

/** `## ` before each line that is touched, or away if each has it already. */
export function toggleLines(
  selected: Selected,
  kind: 'heading' | 'list' | 'numbers' | 'quote',
): Edit {
  const { text } = selected;
  const from = text.lastIndexOf('\n', selected.from - 1) + 1;
  const end = text.indexOf('\n', Math.max(selected.to - 1, selected.from));
  const to = end === -1 ? text.length : end;
  const lines = text.slice(from, to).split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const taking = filled.length > 0 && filled.every((line) => isOf(kind, line));
  let number = 0;
  const insert = lines
    .map((line) => {
      // An empty line between two paragraphs stays one, unless it is all there is.
      if (line.trim() === '' && lines.length > 1) return kind === 'quote' && !taking ? '>' : line;
      if (taking) return line.replace(beginning, '');
      number += 1;
      return markOf(kind, number) + line.replace(beginning, '');
    })
    .join('\n');
  const caret = from + insert.length;
  return { from, to, insert, select: lines.length > 1 ? [from, caret] : [caret, caret] };
}

function markOf(kind: 'heading' | 'list' | 'numbers' | 'quote', number: number): string {
  switch (kind) {
    case 'heading':
      return '## ';
    case 'list':
      return '- ';
    case 'numbers':
      return `${number}. `;
    case 'quote':
      return '> ';
  }
}

function isOf(kind: 'heading' | 'list' | 'numbers' | 'quote', line: string): boolean {
  switch (kind) {
    case 'heading':
      return /^#{1,6} /.test(line);
    case 'list':
      return /^[-*+] /.test(line);
    case 'numbers':
      return /^\d{1,3}[.)] /.test(line);
    case 'quote':
      return line.startsWith('>');
  }
}

/** A paragraph of its own where the caret is, with an empty line on either side. */
export function insertParagraph({ text, from, to }: Selected, paragraph: string): Edit {
  const before = text.slice(0, from).trimEnd();
  const after = text.slice(to).trimStart();
  const insert = `${before === '' ? '' : '\n\n'}${paragraph}\n\n`;
  const caret = before.length + insert.length;
  return {
    from: before.length,
    to: text.length - after.length,
    insert,
    select: [caret, caret],
  };
}

/** Enter in a list begins its next line; on an empty one it ends the list. Undefined elsewhere. */
export function continueLine({ text, from, to }: Selected): Edit | undefined {
  if (from !== to) return undefined;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  const found =
    /^(?<indent>\s*)(?:(?<dash>[-*+]) |(?<number>\d{1,3})(?<dot>[.)]) |(?<quote>> ?))/.exec(line);
  if (!found?.groups) return undefined;
  const { indent = '', dash, number, dot, quote } = found.groups;
  if (line.length === found[0].length && !text.slice(from).match(/^[^\n]/)) {
    return { from: start, to: from, insert: '', select: [start, start] };
  }
  const mark =
    number !== undefined
      ? `${Number(number) + 1}${dot} `
      : dash !== undefined
        ? `${dash} `
        : `${quote?.trimEnd()} `;
  const insert = `\n${indent}${mark}`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}
