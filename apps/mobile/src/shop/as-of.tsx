import { useEffect, useState } from 'react';
import { Words } from '../ui/words.tsx';
import { useConnection } from './use-connection.ts';

interface AsOfProps {
  updatedAt: number;
  /** 'Prices and stock' unless told. */
  what?: string;
}

/**
 * While the shop cannot be asked: how old that is which is shown. Told by how long ago, so that it holds
 * on a phone whose clock is wrong.
 */
export function AsOf({ updatedAt, what = 'Prices and stock' }: AsOfProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (useConnection() === 'fine' || updatedAt === 0) return null;
  return (
    <Words look="small" tone="inkQuiet">
      {what} {agoWords(now - updatedAt)}.
    </Words>
  );
}

/**
 * Of milliseconds. Less than nothing is what a clock says that was put back meanwhile;
 * a little less, that this was last looked at before it came.
 */
export function agoWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < -1) return 'as of earlier';
  if (minutes < 1) return 'as of a moment ago';
  if (minutes < 60) return `as of ${counted(minutes, 'minute')} ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? `as of ${counted(hours, 'hour')} ago`
    : `as of ${counted(Math.floor(hours / 24), 'day')} ago`;
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
