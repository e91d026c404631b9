import type { AskAuth } from '@stockroom/contract/signing-in';
import { CallError } from '../calls/call-error.ts';
import type { ShopFetch } from '../calls/shop-fetch.ts';

/** Asks over the network; a shop that gives no answer fails as a procedure's call does. */
export function askAuth({ ask }: ShopFetch, address: string): AskAuth {
  return async (method, path, body) => {
    const answer = await ask(`${address}/api/auth${path}`, {
      method,
      ...(body && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    }).catch((cause: unknown) => {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new CallError(message, undefined, cause);
    });
    const retryAfter = answer.headers.get('retry-after');
    return {
      status: answer.status,
      retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
      body: parsed(answer.text),
    };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
