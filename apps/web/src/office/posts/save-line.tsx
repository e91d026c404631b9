import { errorMessage } from '@stockroom/client/words/refusal-message';
import { classNames } from '../../ui/class-names.ts';
import type { SaveState } from './create-saver.ts';
import styles from './editor.module.css';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Where the text stands, in words. Only what is wrong is announced: the rest would never be silent. */
export function SaveLine({ state }: { state: SaveState }) {
  const trouble = troubleOf(state);
  return (
    <p className={classNames(styles.saved, styles[state.kind])}>
      {trouble === undefined && <span>{quietWords(state)}</span>}
      <span role="status">{trouble}</span>
    </p>
  );
}

function quietWords(state: SaveState): string {
  switch (state.kind) {
    case 'saving':
      return 'Saving …';
    case 'saved':
      return state.at ? `Saved ${clock.format(state.at)}` : 'Saved';
    default:
      return 'Not saved yet';
  }
}

function troubleOf(state: SaveState): string | undefined {
  switch (state.kind) {
    case 'offline':
      return 'Not saved: offline. It is kept in this browser, and saved as soon as the shop can be reached.';
    case 'overtaken':
      return 'Not saved: somebody else has saved meanwhile.';
    case 'refused':
      return `Not saved: ${errorMessage(state.error)}`;
    case 'saved':
    case 'saving':
    case 'unsaved':
      return undefined;
  }
}
