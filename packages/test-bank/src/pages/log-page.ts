import { formatMoney } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';

const rows = 50;

/**
 * For whoever develops. Ids are shortened: a whole one opens a session, and with it, once paid, the
 * page of somebody's order.
 */
export async function logPage(db: Db): Promise<Html> {
  const sessions = await db
    .selectFrom('test_bank.sessions')
    .select(['id', 'reference', 'amount', 'currency', 'status', 'created_at'])
    .orderBy('created_at', 'desc')
    .limit(rows)
    .execute();
  const events = await db
    .selectFrom('test_bank.events')
    .select([
      'session_id',
      'kind',
      'status',
      'attempts',
      'last_error',
      'next_attempt_at',
      'created_at',
    ])
    .orderBy('created_at', 'desc')
    .limit(rows)
    .execute();
  return layout(
    'Sessions and deliveries',
    html`<h1>Sessions</h1>
      <div class="wide" role="region" aria-label="Sessions" tabindex="0">
        <table>
          <tr>
            <th>Opened</th>
            <th>Session</th>
            <th>Reference</th>
            <th class="number">Amount</th>
            <th>State</th>
          </tr>
          ${sessions.map(
            (row) =>
              html`<tr>
                <td>${clock(row.created_at)}</td>
                <td><code>${shorten(row.id)}</code></td>
                <td>${row.reference}</td>
                <td class="number">${formatMoney(row)}</td>
                <td>${row.status}</td>
              </tr>`,
          )}
        </table>
      </div>
      <h2>Webhooks</h2>
      <div class="wide" role="region" aria-label="Webhooks" tabindex="0">
        <table>
          <tr>
            <th>Happened</th>
            <th>Session</th>
            <th>Event</th>
            <th>State</th>
            <th class="number">Attempts</th>
            <th>Next</th>
            <th>Last problem</th>
          </tr>
          ${events.map(
            (row) =>
              html`<tr>
                <td>${clock(row.created_at)}</td>
                <td><code>${shorten(row.session_id)}</code></td>
                <td>${row.kind}</td>
                <td>${row.status.replace('_', ' ')}</td>
                <td class="number">${row.attempts}</td>
                <td>${row.status === 'waiting' ? clock(row.next_attempt_at) : ''}</td>
                <td>${row.last_error ?? ''}</td>
              </tr>`,
          )}
        </table>
      </div>`,
  );
}

function shorten(id: string): string {
  return `${id.slice(0, 10)}…`;
}

function clock(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ');
}
