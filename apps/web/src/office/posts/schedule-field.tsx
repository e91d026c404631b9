import { formatMoment } from '@stockroom/client/words/format-date';
import { useEffect, useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import styles from './editor.module.css';
import { elsewhere, readShopTime, writeShopTime } from './shop-time.ts';

interface ScheduleFieldProps {
  /** When it is scheduled for already. */
  at: string | null;
  error: string | undefined;
  onTyped: () => void;
}

/** A time on the shop's own clock, said so; and what the reader's own clock says then. */
export function ScheduleField({ at, error, onTyped }: ScheduleFieldProps) {
  const [typed, setTyped] = useState(at === null ? '' : writeShopTime(at));
  // The server does not know where its reader is.
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const iso = readShopTime(typed);
  const here = alive && iso !== undefined ? elsewhere(iso) : undefined;
  return (
    <TextField
      label="At a time"
      optional
      type="datetime-local"
      name="publishAt"
      className={styles.grow}
      value={typed}
      step={60}
      error={error}
      hint={
        iso === undefined
          ? 'On the shop’s clock, in London.'
          : `${formatMoment(iso)} in London${here === undefined ? '' : `, ${here} where you are`}.`
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onTyped();
      }}
    />
  );
}
