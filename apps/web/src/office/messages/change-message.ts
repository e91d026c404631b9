import type { Client } from '@stockroom/client/calls/create-client';
import { FormRefused } from '../../forms/form-answer.ts';
import type { FormFields } from '../../forms/form-fields.ts';

const targets = ['new', 'closed', 'spam'] as const;

/** Answers the forms of a message's page where no script does. */
export async function changeMessage(
  fields: FormFields,
  client: Client,
  id: string,
): Promise<string> {
  if (fields.text('do') === 'answer') {
    await client.office.messages.answer.mutate({
      id,
      requestId: fields.text('requestId'),
      body: fields.text('body'),
      lastSeen: fields.get('lastSeen') || null,
    });
  } else {
    const status = targets.find((each) => each === fields.text('status'));
    if (!status) throw new FormRefused('That cannot be done to a message.');
    await client.office.messages.setStatus.mutate({ id, status });
  }
  return `/office/messages/${id}`;
}
