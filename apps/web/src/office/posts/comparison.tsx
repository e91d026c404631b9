import { useMemo } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { compareTexts, type Stretch } from './compare-texts.ts';
import styles from './comparison.module.css';
import type { Draft } from './draft.ts';

interface ComparisonProps {
  before: Draft;
  after: Draft;
}

const fields = [
  ['title', 'Title'],
  ['summary', 'Summary'],
  ['coverAlt', 'What the cover shows'],
  ['markdown', 'Text'],
] as const;

/** What became of a text, read as one: taken words are struck out, new ones marked. */
export function Comparison({ before, after }: ComparisonProps) {
  const changed = fields.filter(([name]) => before[name] !== after[name]);
  const newCover = before.coverKey !== after.coverKey;
  if (changed.length === 0 && !newCover) {
    return <p className={styles.quiet}>The two say the same, to the letter.</p>;
  }
  return (
    <dl className={styles.comparison}>
      {changed.map(([name, label]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <Stretches before={before[name]} after={after[name]} />
          </dd>
        </div>
      ))}
      {newCover && (
        <div>
          <dt>Cover</dt>
          <dd>{after.coverKey === '' ? 'Taken away.' : 'Another picture.'}</dd>
        </div>
      )}
    </dl>
  );
}

function Stretches({ before, after }: { before: string; after: string }) {
  const stretches = useMemo(() => compareTexts(before, after), [before, after]);
  return stretches.map((stretch, index) => <Piece key={index} stretch={stretch} />);
}

function Piece({ stretch }: { stretch: Stretch }) {
  switch (stretch.kind) {
    case 'same':
      return stretch.text;
    case 'added':
      return (
        <ins className={styles.added}>
          <VisuallyHidden>new: </VisuallyHidden>
          {stretch.text}
          <VisuallyHidden> (end of new) </VisuallyHidden>
        </ins>
      );
    case 'taken':
      return (
        <del className={styles.taken}>
          <VisuallyHidden>taken out: </VisuallyHidden>
          {stretch.text}
          <VisuallyHidden> (end of taken out) </VisuallyHidden>
        </del>
      );
    case 'skipped':
      return (
        <span className={styles.skipped}>
          {stretch.words} {stretch.words === 1 ? 'word' : 'words'} unchanged
        </span>
      );
  }
}
