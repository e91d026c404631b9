import type { Tx } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { hashLinkToken } from './email-change.ts';

/**
 * Nothing changes: the present mailbox says so by its link, which needs nobody to be signed in, or the
 * account itself. @throws link_not_valid where there was nothing to stop
 */
export async function stopEmailChange(
  tx: Tx,
  by: { token: string } | { accountId: string },
): Promise<void> {
  const stopped = await tx
    .deleteFrom('email_changes')
    .$call((query) =>
      'token' in by
        ? query.where('old_token_hash', '=', hashLinkToken(by.token))
        : query.where('account_id', '=', by.accountId),
    )
    .returning('account_id')
    .executeTakeFirst();
  if (!stopped) throw new ShopError({ code: 'link_not_valid' });
}
