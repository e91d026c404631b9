import { signInWords } from '@stockroom/client/words/sign-in-words';
import type { AccountFormAnswer } from '@stockroom/contract/account-forms';
import { FormRefused } from '../forms/form-answer.ts';

/** Turns a 'no' of the account forms into words beside the form. */
export function refuseUnlessOk(answer: AccountFormAnswer): void {
  if (answer.ok) return;
  const { refusal } = answer;
  if (refusal.code === 'second_step') {
    throw new Error('The page of the second step asks for its code.');
  }
  const { field, words } = signInWords(refusal);
  throw field === null ? new FormRefused(words) : new FormRefused('', { [field]: words });
}
