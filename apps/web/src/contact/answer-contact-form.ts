import type { Client } from '@stockroom/client/calls/create-client';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { FormRefused } from '../forms/form-answer.ts';
import type { FormFields } from '../forms/form-fields.ts';
import { readOrderNumber } from '@stockroom/client/contact/read-order-number';

/** Named so, an error says that the form needs another challenge and request before it is sent again. */
export const renewal = 'challenge';

/** Sends a message from a browser without scripts: with the challenge of the page, but no proof. */
export async function answerContactForm(fields: FormFields, client: Client): Promise<string> {
  const challenge = fields.get('challenge');
  const requestId = fields.get('requestId');
  const orderNumber = readOrderNumber(fields.text('orderNumber'));
  try {
    const { receipt } = await client.contact.send.mutate({
      name: fields.text('name'),
      email: fields.text('email'),
      message: fields.text('message'),
      website: fields.text('website'),
      ...(orderNumber !== undefined && { orderNumber }),
      ...(challenge && { challenge }),
      ...(requestId && { requestId }),
    });
    return `/contact?sent=${receipt}`;
  } catch (error) {
    const code = refusalOf(error)?.code;
    if (code === 'challenge_stale' || code === 'request_used_otherwise') {
      throw new FormRefused(errorMessage(error), { [renewal]: 'renew' });
    }
    throw error;
  }
}
