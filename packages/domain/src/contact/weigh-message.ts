import { hash } from 'node:crypto';
import type { SendMessageInput } from '@stockroom/contract/contact';
import type { Db } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { limitedAddress } from '../rate-limits/limited-address.ts';
import { isWithinLimit } from '../rate-limits/is-within-limit.ts';
import { readChallenge } from './challenge.ts';
import { findDoubt } from './find-doubt.ts';

/** Who sends a message, as far as we know. */
export interface MessageSender {
  account: Account | null;
  /** The client's address. */
  address: string;
  /** Signs challenges; the same in every server process. */
  challengeKey: string;
}

/** What is thought of a message before it is saved. */
export interface WeighedMessage {
  accountId: string | null;
  challengeId: string | null;
  /** Why it is filed as spam; null: it is not. */
  doubt: 'trap' | 'links' | 'often' | null;
  /** Whether its sender hears that we have it. */
  confirm: boolean;
  /** Whether the address is known to be the sender's. */
  ownsAddress: boolean;
}

/**
 * Messages in an hour that are taken at their word: from one client address, for one e-mail address,
 * and all together, which bounds the mail that a thousand machines could make us send. More than
 * that are filed as spam, not refused: nothing that a person wrote is lost.
 */
const anHour = {
  proven: { address: 20, email: 10, all: 200 },
  unproven: { address: 5, email: 3, all: 30 },
};

/** Confirmations a day to one address: whoever types a stranger's can do no more than this. */
const confirmations = { own: 20, typed: 3 };

/**
 * Decides what a message is worth. Before the transaction that saves it, because a limit that was hit
 * must stay counted whatever becomes of that. @throws challenge_too_young, challenge_stale
 */
export async function weighMessage(
  db: Db,
  { account, address, challengeKey }: MessageSender,
  input: SendMessageInput,
): Promise<WeighedMessage> {
  const accountId = account?.id ?? null;
  const ownsAddress = account !== null && account.emailVerified && account.email === input.email;
  // It will be found again under its request, and nothing of this is used.
  if (await isSaved(db, input)) {
    return { accountId, ownsAddress, challengeId: null, doubt: null, confirm: false };
  }
  const challenge =
    input.challenge === undefined
      ? null
      : readChallenge(challengeKey, { token: input.challenge, proof: input.proof });
  const proven = ownsAddress || (challenge?.solved ?? false);
  const owner = hash('sha256', input.email);

  const within = async (): Promise<boolean> => {
    const kind = proven ? 'proven' : 'unproven';
    const keys = { address: limitedAddress(address), email: owner, all: '' };
    // One after the other, and no further than the first that is hit: whoever has sent enough must not
    // use up what is for everybody.
    for (const what of ['address', 'email', 'all'] as const) {
      const key = `contact/${kind}/${what}/${keys[what]}`;
      const hit = { key, limit: anHour[kind][what], windowSeconds: 3600 };
      if (!(await isWithinLimit(db, hit))) return false;
    }
    return true;
  };
  const doubt = findDoubt(input, { proven }) ?? ((await within()) ? null : 'often');
  const confirm =
    doubt === null &&
    (await isWithinLimit(db, {
      key: `contact/confirmation/${owner}`,
      limit: ownsAddress ? confirmations.own : confirmations.typed,
      windowSeconds: 24 * 3600,
    }));
  return { accountId, ownsAddress, challengeId: challenge?.id ?? null, doubt, confirm };
}

async function isSaved(db: Db, { requestId }: SendMessageInput): Promise<boolean> {
  if (requestId === undefined) return false;
  const saved = db.selectFrom('messages').select('id').where('request_id', '=', requestId);
  return (await saved.executeTakeFirst()) !== undefined;
}
