import {
  type Edit,
  insertLink,
  type Selected,
  toggleAround,
  toggleLines,
} from './edit-markdown.ts';

/** What a button above the text does, and the keys that do it, too. */
export interface Tool {
  label: string;
  /** Drawn on the button. */
  sign: string;
  look?: 'strong' | 'slanted';
  /** With Ctrl, or ⌘; as `KeyboardEvent.code`, so that a keyboard's language does not matter. */
  code: string;
  shift?: true;
  /** As it is printed on the key. */
  key: string;
  edit: (selected: Selected) => Edit;
}

export const tools: readonly Tool[] = [
  {
    label: 'Bold',
    sign: 'B',
    look: 'strong',
    code: 'KeyB',
    key: 'B',
    edit: (selected) => toggleAround(selected, '**'),
  },
  {
    label: 'Italic',
    sign: 'I',
    look: 'slanted',
    code: 'KeyI',
    key: 'I',
    edit: (selected) => toggleAround(selected, '*'),
  },
  { label: 'Link', sign: 'Link', code: 'KeyK', key: 'K', edit: insertLink },
  {
    label: 'Heading',
    sign: 'H',
    code: 'KeyH',
    shift: true,
    key: 'H',
    edit: (selected) => toggleLines(selected, 'heading'),
  },
  {
    label: 'List',
    sign: '•',
    code: 'Digit8',
    shift: true,
    key: '8',
    edit: (selected) => toggleLines(selected, 'list'),
  },
  {
    label: 'Numbered list',
    sign: '1.',
    code: 'Digit7',
    shift: true,
    key: '7',
    edit: (selected) => toggleLines(selected, 'numbers'),
  },
  {
    label: 'Quotation',
    sign: '”',
    code: 'Digit9',
    shift: true,
    key: '9',
    edit: (selected) => toggleLines(selected, 'quote'),
  },
];

interface Pressed {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export function toolFor({ code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Tool | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  return tools.find((tool) => tool.code === code && (tool.shift ?? false) === shiftKey);
}

/** As a screen reader is told: 'Control+Shift+H'. */
export function ariaKeys({ key, shift }: Tool): string {
  return `Control+${shift ? 'Shift+' : ''}${key}`;
}

export function printedKeys({ key, shift }: Tool): string {
  return `Ctrl+${shift ? 'Shift+' : ''}${key}`;
}
