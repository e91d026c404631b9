import { useEffect, useState } from 'react';

/** The order that was placed in this tab last: a guest has no other way back before the mail. */
export interface LastOrder {
  number: string;
  token: string;
}

const key = 'last-order';

export function rememberOrder({ number, token }: LastOrder): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ number, token }));
  } catch {
    // A browser that keeps nothing still has the link in its mail.
  }
}

/** Undefined until the page is alive, and where there is none. */
export function useLastOrder(): LastOrder | undefined {
  const [order, setOrder] = useState<LastOrder>();
  useEffect(() => setOrder(readOrder()), []);
  return order;
}

function readOrder(): LastOrder | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (!kept || typeof kept !== 'object') return undefined;
    if (!('number' in kept) || typeof kept.number !== 'string') return undefined;
    if (!('token' in kept) || typeof kept.token !== 'string') return undefined;
    return { number: kept.number, token: kept.token };
  } catch {
    return undefined;
  }
}
