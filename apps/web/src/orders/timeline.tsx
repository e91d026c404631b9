import { formatMoment } from '@stockroom/client/words/format-date';
import { actorWords, orderEventWords } from '@stockroom/client/words/order-words';
import type { OrderEvent } from '@stockroom/client/calls/shapes';
import styles from './timeline.module.css';
import type { Line } from './use-live-order.ts';

interface TimelineProps {
  events: OrderEvent[];
  /** Undefined where the order can no longer change. */
  line: Line | undefined;
  /** Whether it is worth saying who did it: in the office. */
  withActors?: boolean;
}

const lines = {
  connecting: 'This page keeps itself up to date.',
  live: 'This page keeps itself up to date.',
  lost: 'The connection is lost; trying again. Reload to be sure.',
} satisfies Record<Line, string>;

/** What happened to an order, the oldest first. New entries are announced. */
export function Timeline({ events, line, withActors = false }: TimelineProps) {
  return (
    <>
      <div role="log" aria-label="What happened">
        <ol className={styles.timeline}>
          {events.map(({ id, at, kind, actor }) => (
            <li key={id} className={styles.event}>
              <span>
                {orderEventWords[kind]}
                {withActors && `, ${actorWords[actor]}`}
              </span>
              <time dateTime={isoOf(at)} className={styles.time}>
                {formatMoment(at)}
              </time>
            </li>
          ))}
        </ol>
      </div>
      {line && <p className={styles.live}>{lines[line]}</p>}
    </>
  );
}

/** In-process rendering hands over Dates where the wire has their text. */
function isoOf(time: string): string {
  return new Date(time).toISOString();
}
