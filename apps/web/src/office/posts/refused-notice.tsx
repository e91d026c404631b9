import { useEffect, useRef } from 'react';
import { Notice } from '../../ui/notice.tsx';

/** Why publishing was refused. The button may be far below, and the bar hides what is just above. */
export function RefusedNotice({ message }: { message: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'center' });
  }, [message]);
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="bad">{message}</Notice>
    </div>
  );
}
