import { useId } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './editor.module.css';

/** A line that wraps: a long title is seen whole while it is written. */
export function TitleField({ value, error }: { value: string; error: string | undefined }) {
  const id = useId();
  return (
    <div className={styles.title}>
      <label htmlFor={id}>
        <VisuallyHidden>Title</VisuallyHidden>
      </label>
      <textarea
        id={id}
        name="title"
        rows={1}
        required
        maxLength={200}
        defaultValue={value}
        placeholder="Title"
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
