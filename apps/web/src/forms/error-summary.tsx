import { type MouseEvent, useEffect, useRef } from 'react';
import { fieldId } from '../ui/field.tsx';
import styles from './error-summary.module.css';
import type { FormErrors } from './use-form-errors.ts';

interface ErrorSummaryProps {
  form: FormErrors;
  message: string | undefined;
}

/** What kept a form from being sent. It takes the focus, and each line leads to its field. */
export function ErrorSummary({ form, message }: ErrorSummaryProps) {
  const { id, summary } = form;
  const ref = useRef<HTMLDivElement>(null);
  // Those that have been mended since are no longer in the list.
  const wrong = Object.entries(summary.errors).filter(([name]) => name in form.errors);
  const fromServer = summary.times === 0;
  const needed = Object.keys(summary.errors).length > 1;
  useEffect(() => {
    if (summary.times > 0 && Object.keys(summary.errors).length > 1) ref.current?.focus();
  }, [summary]);

  const said = fromServer ? message : undefined;
  const listed = needed && wrong.length > 0;
  if (said === undefined && !listed) return null;
  return (
    <div
      ref={ref}
      className={styles.summary}
      role="group"
      aria-label="What is wrong"
      tabIndex={-1}
      // On the page that answers a form sent without scripts, it is the first thing to be read.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={fromServer}
    >
      <p className={styles.words}>{said ?? `Please look at ${wrong.length} of these again.`}</p>
      {listed && (
        <ul className={styles.list}>
          {wrong.map(([name, words]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`} onClick={goTo}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Without an entry in the browser's history for each field. */
function goTo(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
}
