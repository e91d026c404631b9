import type { AccountRequest } from '@stockroom/domain/requests/do-once';

/** What somebody who is signed in asks of a procedure, as it is known again. */
export function requestOf(
  { account }: { account: { id: string } },
  { requestId }: { requestId?: string | undefined },
  what: string,
): AccountRequest {
  return { accountId: account.id, requestId, what };
}
