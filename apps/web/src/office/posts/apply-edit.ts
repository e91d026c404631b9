import type { Edit, Selected } from './edit-markdown.ts';

export function selectedIn(area: HTMLTextAreaElement): Selected {
  return { text: area.value, from: area.selectionStart, to: area.selectionEnd };
}

/**
 * Writes as if it had been typed. `execCommand` is old, and the only way that the browser's own undo
 * knows of: after `setRangeText`, Ctrl+Z would take back everything since, or nothing.
 */
export function applyEdit(area: HTMLTextAreaElement, { from, to, insert, select }: Edit): void {
  area.focus();
  area.setSelectionRange(from, to);
  const done =
    insert === '' && from !== to
      ? document.execCommand('delete')
      : document.execCommand('insertText', false, insert);
  if (!done) {
    area.setRangeText(insert, from, to, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(...select);
}
