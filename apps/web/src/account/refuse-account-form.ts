import type { AccountFormAnswer, AccountFormRefusal } from '@stockroom/contract/account-forms';
import { type FieldErrors, FormRefused } from '../forms/form-answer.ts';

type Field = Extract<AccountFormRefusal, { code: 'bad_input' }>['field'];

const wrongField = {
  name: 'Please tell us what to call you, on one line.',
  email: 'That does not look like an e-mail address.',
  password: 'A password has at least ten characters here, and at most 128.',
} satisfies Record<Field, string>;

/** Which ones are refused is not said by rule: rules make passwords alike. */
export const easyPassword =
  'That one is easy to guess. A few words in a row are easy to keep in mind, too.';

/** Turns a 'no' of the account forms into words beside the form. */
export function refuseUnlessOk(answer: AccountFormAnswer): void {
  if (answer.ok) return;
  const { refusal } = answer;
  switch (refusal.code) {
    case 'bad_input': {
      const errors: FieldErrors = { [refusal.field]: wrongField[refusal.field] };
      throw new FormRefused('', errors);
    }
    case 'password_too_easy':
      throw new FormRefused('', { password: easyPassword });
    case 'wrong_email_or_password':
      throw new FormRefused('That e-mail address and that password do not belong together.');
    case 'wrong_password':
      throw new FormRefused('', { password: 'That is not your password.' });
    case 'second_step':
      throw new Error('The page of the second step asks for its code.');
    case 'wrong_code':
      throw new FormRefused('', {
        code: 'That code is not right, or no longer. The app shows a new one every half minute.',
      });
    case 'start_again':
      throw new FormRefused('That took too long, or too many tries. Please begin again.');
    case 'not_allowed':
      throw new FormRefused('Your account may not do this.');
    case 'link_not_valid':
      throw new FormRefused('That link has been used, or is too old. Please ask for a new one.');
    case 'sign_in_required':
      throw new FormRefused('Please sign in first.');
    case 'too_many_requests': {
      const minutes = Math.max(1, Math.ceil(refusal.retryAfterSeconds / 60));
      throw new FormRefused(
        `That was tried rather often. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      );
    }
  }
}
