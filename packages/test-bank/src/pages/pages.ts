import { type Context, Hono } from 'hono';
import type { Bank } from '../bank.ts';
import { BankError } from '../bank-error.ts';
import { endSession } from '../end-session.ts';
import type { SessionRow } from '../session.ts';
import { readSettings, settings, writeSettings } from '../settings.ts';
import { type Html, stylesheet, stylesheetHash } from './layout.ts';
import { logPage } from './log-page.ts';
import { endedPage, missingPage, payPage } from './pay-page.ts';
import { settingsPage } from './settings-page.ts';

/** What customers and developers see. No scripts at all. */
export function createPages(bank: Bank): Hono {
  const pages = new Hono();

  pages.get('/', async (context) => answer(context, await logPage(bank.db)));

  pages.get('/pay/:id', async (context) => {
    const session = await findSession(bank, context.req.param('id'));
    const isOpen = session.status === 'open' && session.expires_at > new Date();
    return answer(context, isOpen ? payPage(session) : endedPage(session), { session });
  });

  pages.post('/pay/:id', async (context) => {
    const id = context.req.param('id');
    const { choice } = await readForm(context);
    if (choice === 'leave') {
      return context.redirect((await findSession(bank, id)).cancel_url, 303);
    }
    if (choice !== 'pay' && choice !== 'decline') {
      throw new BankError(400, 'This is none of the choices');
    }
    const wanted = choice === 'pay' ? 'paid' : 'declined';
    const session = await bank.transact((tx) => endSession(tx, bank, id, wanted));
    bank.alarm.ring();
    // Somebody else, or the clock, was faster: the customer should see how it ended.
    if (session.status !== wanted) return answer(context, endedPage(session), { session });
    return context.redirect(wanted === 'paid' ? session.success_url : session.cancel_url, 303);
  });

  pages.get('/settings', async (context) =>
    answer(context, settingsPage(await readSettings(bank.db))),
  );

  pages.post('/settings', async (context) => {
    const form = await readForm(context);
    const parsed = settings.safeParse({ ...form, reorder: form['reorder'] !== undefined });
    if (!parsed.success) {
      const page = settingsPage(
        await readSettings(bank.db),
        'Not saved: a delay is 0 to 600000, duplicates 0 to 10.',
      );
      return answer(context, page, { status: 400 });
    }
    await bank.transact((tx) => writeSettings(tx, parsed.data));
    return answer(context, settingsPage(parsed.data, 'Saved.'));
  });

  pages.get(`/style-${stylesheetHash}.css`, (context) =>
    context.body(stylesheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );

  pages.all('*', () => {
    throw new BankError(404, 'There is nothing at this address');
  });
  pages.onError((error, context) => {
    if (!(error instanceof BankError)) throw error;
    return answer(context, missingPage(error.message), { status: error.status });
  });
  return pages;
}

/** Its fields; what calls itself multipart and is not makes the parser throw. */
async function readForm(context: Context) {
  return await context.req.parseBody().catch(() => {
    throw new BankError(400, 'This is not a form');
  });
}

async function findSession(bank: Bank, id: string): Promise<SessionRow> {
  const session = await bank.db
    .selectFrom('test_bank.sessions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!session) throw new BankError(404, 'There is no such payment');
  return session;
}

async function answer(
  context: Context,
  page: Html,
  { status = 200, session }: { status?: BankError['status'] | 200; session?: SessionRow } = {},
): Promise<Response> {
  // A form's answer may lead on to the shop, and browsers hold that against form-action too.
  const shop = session
    ? [session.success_url, session.cancel_url].map((url) => new URL(url).origin)
    : [];
  const formAction = ["'self'", ...new Set(shop)].join(' ');
  context.header(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; img-src data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
  );
  context.header('cache-control', 'no-store');
  return context.html(await page, status);
}
