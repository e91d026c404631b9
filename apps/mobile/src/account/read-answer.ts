import type { AccountFormAnswer } from '@stockroom/contract/account-forms';
import { type AccountField, signInWords } from '@stockroom/client/words/sign-in-words';
import type { FormRefusal } from '../forms/use-form.ts';

/** Why a form of signing in was not taken, in words beside its field; nothing where it was. */
export function readAnswer(answer: AccountFormAnswer): FormRefusal<AccountField> | undefined {
  if (answer.ok) return undefined;
  // It is no 'no': whoever signs in asks for the code before this. Elsewhere the shop never says it.
  if (answer.refusal.code === 'second_step')
    throw new Error('A code is asked for, by no form of signing in');
  const { field, words } = signInWords(answer.refusal);
  return field === null ? { message: words } : { wrongs: { [field]: words } };
}
