import { onlyMeant } from '../only-meant.ts';

const payments = ['done', 'left', 'unavailable', 'settled'] as const;

/** The address of an order's page. */
export interface OrderSearch {
  /** Opens it for whoever has the link. */
  token?: string;
  /** How a try to pay ended, as the server's `/pay` tells it; 'settled': there was nothing to pay. */
  payment?: (typeof payments)[number];
  /** 'cancel': asks whether that is meant, where no script can open a dialogue. */
  ask?: 'cancel';
}

export function readOrderSearch(raw: Record<string, unknown>): OrderSearch {
  const { token } = raw;
  const payment = payments.find((each) => each === raw['payment']);
  return onlyMeant(raw, {
    ...(typeof token === 'string' && /^[\w-]{32,100}$/.test(token) && { token }),
    ...(payment && { payment }),
    ...(raw['ask'] === 'cancel' && { ask: 'cancel' as const }),
  });
}
