import { formatMoney } from '@stockroom/contract/money';
import { html } from 'hono/html';
import type { SessionRow } from '../session.ts';
import { type Html, layout } from './layout.ts';

/** Where the customer chooses; plain forms, so that it works without scripts. */
export function payPage(session: SessionRow): Html {
  const sum = formatMoney({ amount: session.amount, currency: session.currency });
  return layout(
    `Pay ${sum}`,
    html`<section class="sheet">
      <h1>${session.description}</h1>
      <p class="sum">${sum}</p>
      <p class="quiet">
        Choose how this payment goes. There is no card to fill in and nothing is charged. Open until
        ${clock(session.expires_at)}.
      </p>
      <form method="post" action="/test-bank/pay/${session.id}">
        <button class="pay" name="choice" value="pay">Pay ${sum}</button>
        <button class="decline" name="choice" value="decline">Decline the payment</button>
        <button class="leave" name="choice" value="leave">Walk away without paying</button>
      </form>
    </section>`,
  );
}

const endings = {
  paid: {
    title: 'This has been paid',
    text: 'The shop has been told. There is nothing more to do.',
  },
  declined: {
    title: 'This payment was declined',
    text: 'You can try again from the page of your order.',
  },
  closed: {
    title: 'This payment page has closed',
    text: 'Its time was over, or the shop has closed it. Nothing was charged.',
  },
} as const satisfies Record<Exclude<SessionRow['status'], 'open'>, { title: string; text: string }>;

export function endedPage(session: SessionRow): Html {
  const { title, text } = endings[session.status === 'open' ? 'closed' : session.status];
  const back = session.status === 'paid' ? session.success_url : session.cancel_url;
  return layout(
    title,
    html`<section class="sheet">
      <h1>${title}</h1>
      <p class="quiet">${session.description}</p>
      <p>${text}</p>
      <a class="button" href="${back}">Back to the shop</a>
    </section>`,
  );
}

export function missingPage(text: string): Html {
  return layout(
    'Not found',
    html`<section class="sheet">
      <h1>${text}</h1>
      <p class="quiet">Go back to the shop and start the payment again from your order.</p>
    </section>`,
  );
}

function clock(time: Date): string {
  return `${time.toISOString().slice(11, 16)} UTC`;
}
