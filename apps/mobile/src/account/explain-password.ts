import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { refusalMessage } from '@stockroom/client/words/refusal-message';
import type { FormRefusal } from '../forms/use-form.ts';

/** Of what such forms are refused for, what is about the password that was given. */
export function explainPassword(error: unknown): FormRefusal<'password'> | undefined {
  const refusal = refusalOf(error);
  if (refusal?.code !== 'wrong_password') return undefined;
  return { wrongs: { password: refusalMessage(refusal) } };
}
