import type { Client } from '@stockroom/client/calls/create-client';
import { FormRefused } from '../../forms/form-answer.ts';
import type { FormFields } from '../../forms/form-fields.ts';
import { readTracking } from './read-tracking.ts';

/** Answers the forms of an order's page where no script does. */
export async function changeOrder(
  fields: FormFields,
  { office: { orders } }: Client,
  number: string,
): Promise<string> {
  const tracking = readTracking((name) => fields.text(name));
  switch (fields.text('do')) {
    case 'pack':
      await orders.pack.mutate({ number });
      break;
    case 'unpack':
      await orders.unpack.mutate({ number });
      break;
    case 'ship':
      await orders.ship.mutate({ number, ...tracking });
      break;
    case 'correct':
      await orders.correctTracking.mutate({ number, ...tracking });
      break;
    case 'cancel':
      await orders.cancel.mutate({ number });
      break;
    default:
      throw new FormRefused('That cannot be done to an order.');
  }
  return `/office/orders/${number}`;
}
