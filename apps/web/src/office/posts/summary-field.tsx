import { TextAreaField } from '../../ui/field.tsx';
import styles from './editor.module.css';

/** What search engines show of a summary before they cut it. */
const shown = 160;
const longest = 500;

interface SummaryFieldProps {
  value: string;
  /** Of what is typed now. */
  length: number;
  error: string | undefined;
}

/** The count is of what is typed now; it is read out with the field, not with every letter. */
export function SummaryField({ value, length, error }: SummaryFieldProps) {
  return (
    <TextAreaField
      label="Summary"
      name="summary"
      rows={3}
      maxLength={longest}
      defaultValue={value}
      required={false}
      error={error}
      className={styles.field}
      // Enter is no letter of a single sentence.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      hint={
        length <= shown
          ? `One or two sentences for lists, search engines and the feed. ${length} of about ${shown} letters.`
          : `${length} letters: search engines show about ${shown} of them.`
      }
    />
  );
}
