import type { SendMessageInput } from '@stockroom/contract/contact';
import type { Challenge } from '@stockroom/contract/message-limits';
import { refusalOf } from '../calls/refusal-of.ts';
import type { SentMessage } from '../calls/shapes.ts';
import { solveChallenge } from './solve-challenge.ts';

/** The procedures that it takes, however an app calls procedures. */
export interface ContactCalls {
  challenge: () => Promise<Challenge>;
  send: (message: SendMessageInput) => Promise<SentMessage>;
}

/** A challenge that is being solved, begun when somebody begins to type. */
export interface Solving {
  token: string;
  /** When it may be used, by this device's clock. */
  readyAt: number;
  proof: Promise<string>;
}

/** Begins the work; without a challenge that came with a page, one is asked for. */
export async function beginSolving(
  calls: ContactCalls,
  served?: Challenge,
  signal?: AbortSignal,
): Promise<Solving> {
  const { token, bits, notBeforeSeconds } = served ?? (await calls.challenge());
  const proof = solveChallenge({ token, bits }, signal);
  // Who is told of a failure is whoever waits for the proof, and perhaps nobody does.
  proof.catch(() => {});
  return { token, readyAt: Date.now() + notBeforeSeconds * 1000, proof };
}

export type MessageToSend = Omit<SendMessageInput, 'challenge' | 'proof' | 'requestId'> & {
  /** From `makeRequestId`, the same for each try to send this message. */
  requestId: string;
};

/**
 * Sends a message with its proof. What the sender cannot help, they do not hear of: a form that was
 * open too long is sent with a new challenge, one that was filled in at once waits a moment.
 */
export async function sendMessage(
  calls: ContactCalls,
  message: MessageToSend,
  solving: Solving,
): Promise<SentMessage> {
  try {
    return await sendSolved(calls, message, solving);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code === 'challenge_too_young') {
      const readyAt = Date.now() + refusal.retryAfterSeconds * 1000;
      return await sendSolved(calls, message, { ...solving, readyAt });
    }
    if (refusal?.code === 'challenge_stale') {
      return await sendSolved(calls, message, await beginSolving(calls));
    }
    throw error;
  }
}

async function sendSolved(
  calls: ContactCalls,
  message: MessageToSend,
  { token, readyAt, proof }: Solving,
) {
  const solved = await proof;
  const wait = readyAt - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  return await calls.send({ ...message, challenge: token, proof: solved });
}
