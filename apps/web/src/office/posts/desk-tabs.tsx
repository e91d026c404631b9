import { useSyncExternalStore } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './editor.module.css';

/** What is looked at: on a desk the text is always there, and one of the others beside it. */
export type View = 'write' | 'preview' | 'details';

const views = [
  ['write', 'Write'],
  ['preview', 'Preview'],
  ['details', 'Details'],
] as const;

interface DeskTabsProps {
  view: View;
  onView: (view: View) => void;
}

export function DeskTabs({ view, onView }: DeskTabsProps) {
  const isDesk = useIsDesk();
  const shown = isDesk && view === 'write' ? 'preview' : view;
  return (
    <div className={styles.tabs} role="group" aria-label="What to look at">
      {views.map(([each, label]) => (
        <button
          key={each}
          type="button"
          className={classNames(styles.tab, each === 'write' && styles.writeTab)}
          aria-pressed={each === shown}
          aria-controls={`desk-${each}`}
          onClick={() => onView(each)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

// As in editor.module.css.
const desk = '(min-width: 70rem)';

function useIsDesk(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(desk);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(desk).matches,
    () => true,
  );
}
