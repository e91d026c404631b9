import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { applyEdit, selectedIn } from './apply-edit.ts';
import { continueLine } from './edit-markdown.ts';
import styles from './markdown-field.module.css';
import { ariaKeys, printedKeys, type Tool, toolFor, tools } from './markdown-tools.ts';

interface MarkdownFieldProps {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  error: string | undefined;
  /** More buttons at the end of the row. */
  children: ReactNode;
  /** What one of them has opened. */
  below: ReactNode;
  /** By its keys: Ctrl+Shift+E. */
  onPickProduct: () => void;
}

/** As the contract has it, whose schemas would bring zod into every browser. */
const longest = 30_000;

/**
 * The browser's own field for text, and nothing over it: spelling, undo, dictation, phones and screen
 * readers work as everywhere. The row of buttons only types what anybody may type.
 */
export function MarkdownField(props: MarkdownFieldProps) {
  const { area, text, error, children, below, onPickProduct } = props;
  const id = useId();

  function apply(tool: Tool) {
    if (area.current) applyEdit(area.current, tool.edit(selectedIn(area.current)));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const tool = toolFor(event);
    if (tool) {
      event.preventDefault();
      apply(tool);
      return;
    }
    if (event.code === 'KeyE' && event.shiftKey && event.ctrlKey !== event.metaKey) {
      event.preventDefault();
      onPickProduct();
      return;
    }
    const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    // While a word is being composed, Enter belongs to whatever composes it.
    if (!plainEnter || event.nativeEvent.isComposing) return;
    const edit = continueLine(selectedIn(event.currentTarget));
    if (!edit) return;
    event.preventDefault();
    applyEdit(event.currentTarget, edit);
  }

  return (
    <div className={styles.field}>
      <div className={styles.tools} role="toolbar" aria-label="Formatting" aria-controls={id}>
        {tools.map((tool) => (
          <button
            key={tool.label}
            type="button"
            className={classNames(styles.tool, tool.look && styles[tool.look])}
            title={`${tool.label} (${printedKeys(tool)})`}
            aria-keyshortcuts={ariaKeys(tool)}
            // The text keeps its selection, and a phone its keyboard.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => apply(tool)}
          >
            <span aria-hidden="true">{tool.sign}</span>
            <VisuallyHidden>{tool.label}</VisuallyHidden>
          </button>
        ))}
        {children}
        {below}
      </div>
      <label htmlFor={id}>
        <VisuallyHidden>Text of the post, in Markdown</VisuallyHidden>
      </label>
      <textarea
        ref={area}
        id={id}
        name="markdown"
        className={styles.area}
        defaultValue={text}
        maxLength={longest}
        spellCheck
        rows={24}
        placeholder="Once upon a shelf …"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error`}
        onKeyDown={onKeyDown}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        Markdown: an empty line between paragraphs, <code>## Heading</code>, <code>**bold**</code>,{' '}
        <code>*italic*</code>, <code>- list</code>, <code>&gt; quotation</code>.
      </p>
    </div>
  );
}
