import { recordProviderEvent } from '@stockroom/domain/payments/record-provider-event';
import type { PaymentContext } from './payment-context.ts';

/** Webhooks are small; whatever is longer is none. */
export const webhookBodyLimit = 256 * 1024;

/**
 * Answers POST /api/webhooks/:provider. 200 means 'kept for good', and is never said before the
 * commit; with anything else the provider comes again.
 */
export function receiveWebhook({ transact, providers, log }: PaymentContext) {
  return async (request: Request): Promise<Response> => {
    const name = new URL(request.url).pathname.split('/').at(-1) ?? '';
    const provider = providers.find(name);
    if (!provider) return answer(404, 'There is no such provider here.');
    if (request.method !== 'POST') return answer(405, 'Webhooks come by POST.', { allow: 'POST' });

    const event = await provider.readWebhook(await request.text(), request.headers);
    if (event === 'bad_signature') {
      log.warn({ provider: name }, 'a webhook with a bad signature was refused');
      return answer(400, 'The signature is missing, wrong or too old.');
    }
    if (event === 'ignored') return answer(200, 'ignored');
    const recorded = await transact((tx) => recordProviderEvent(tx, name, event));
    if (recorded === 'unknown') {
      log.warn({ provider: name, event: event.id }, 'an event is about nothing of ours');
    }
    return answer(200, recorded);
  };
}

function answer(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}
