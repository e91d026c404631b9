import { html } from 'hono/html';
import type { Settings } from '../settings.ts';
import { type Html, layout } from './layout.ts';

export function settingsPage(settings: Settings, note?: string): Html {
  return layout(
    'Settings',
    html`<section class="sheet">
      <h1>How webhooks behave</h1>
      <p class="quiet">
        A real provider’s events come late, twice and out of order now and then. Here you can have
        that at will, and see that the shop minds nothing of it.
      </p>
      ${note === undefined ? '' : html`<p role="status"><strong>${note}</strong></p>`}
      <form method="post" action="/test-bank/settings">
        <label>
          Delay in milliseconds
          <input
            type="number"
            name="delayMs"
            min="0"
            max="600000"
            value="${settings.delayMs}"
            required
          />
          <small>Between an event and its first delivery.</small>
        </label>
        <label>
          Duplicates
          <input
            type="number"
            name="duplicates"
            min="0"
            max="10"
            value="${settings.duplicates}"
            required
          />
          <small>Copies of each delivery, sent at the same moment.</small>
        </label>
        <label class="row">
          <input type="checkbox" name="reorder" ${settings.reorder ? html`checked` : ''} />
          <span>
            Reorder<br />
            <small
              >Holds an event back until a later one has overtaken it, or for 1.5 seconds.</small
            >
          </span>
        </label>
        <button class="pay">Save</button>
      </form>
    </section>`,
  );
}
