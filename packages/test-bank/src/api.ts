import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Bank } from './bank.ts';
import { BankError } from './bank-error.ts';
import { endSession } from './end-session.ts';
import { openSession, sessionWanted } from './open-session.ts';
import { refundSession, refundWanted } from './refund-session.ts';
import { viewRefund, viewSession } from './session.ts';

/** What the bank's business customers call, with their key: JSON in, JSON out. */
export function createApi(bank: Bank): Hono {
  const api = new Hono();

  api.use(async (context, next) => {
    if (!isBearer(context.req.header('authorization'), bank.apiKey)) {
      throw new BankError(401, 'The API key is missing or wrong');
    }
    await next();
  });

  api.post('/sessions', async (context) => {
    const key = readKey(context);
    const wanted = await readBody(context, sessionWanted);
    const session = await bank.transact((tx) => openSession(tx, key, wanted));
    return context.json(viewSession(session, bank.address), 201);
  });

  api.get('/sessions/:id', async (context) => {
    const session = await bank.db
      .selectFrom('test_bank.sessions')
      .selectAll()
      .where('id', '=', context.req.param('id'))
      .executeTakeFirst();
    if (!session) throw new BankError(404, 'There is no such session');
    return context.json(viewSession(session, bank.address));
  });

  api.post('/sessions/:id/close', async (context) => {
    const id = context.req.param('id');
    const session = await bank.transact((tx) => endSession(tx, bank, id, 'closed'));
    bank.alarm.ring();
    return context.json(viewSession(session, bank.address));
  });

  api.post('/sessions/:id/refunds', async (context) => {
    const key = readKey(context);
    const wanted = await readBody(context, refundWanted);
    const id = context.req.param('id');
    const refund = await bank.transact((tx) => refundSession(tx, id, key, wanted));
    bank.alarm.ring();
    return context.json(refund, 201);
  });

  api.get('/refunds/:id', async (context) => {
    const refund = await bank.db
      .selectFrom('test_bank.refunds')
      .selectAll()
      .where('id', '=', context.req.param('id'))
      .executeTakeFirst();
    if (!refund) throw new BankError(404, 'There is no such refund');
    const session = await bank.db
      .selectFrom('test_bank.sessions')
      .selectAll()
      .where('id', '=', refund.session_id)
      .executeTakeFirstOrThrow();
    return context.json(viewRefund(refund, session));
  });

  api.all('*', () => {
    throw new BankError(404, 'There is nothing at this address');
  });
  api.onError((error, context) => {
    if (!(error instanceof BankError)) throw error;
    return context.json({ error: error.message }, error.status);
  });
  return api;
}

/** Hashes are of one length, so that the comparison tells nothing of the key's. */
function isBearer(header: string | undefined, apiKey: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(header ?? ''), hash(`Bearer ${apiKey}`));
}

function readKey(context: Context): string {
  const key = context.req.header('idempotency-key') ?? '';
  if (key === '' || key.length > 255) {
    throw new BankError(400, 'An Idempotency-Key of up to 255 characters is needed');
  }
  return key;
}

async function readBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BankError(400, `${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is wrong'}`);
}
