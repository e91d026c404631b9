import type { AccountFormRefusal } from '@stockroom/contract/account-forms';

export type AccountField = 'name' | 'email' | 'password' | 'code';

/** A 'no' to a form of signing in: what is said, and beside which field, if it is about one. */
export interface SignInWords {
  field: AccountField | null;
  words: string;
}

const wrongField = {
  name: 'Please tell us what to call you, on one line.',
  email: 'That does not look like an e-mail address.',
  password: 'A password has at least ten characters here, and at most 128.',
} satisfies Record<Extract<AccountFormRefusal, { code: 'bad_input' }>['field'], string>;

/** Which ones are refused is not said by rule: rules make passwords alike. */
export const easyPassword =
  'That one is easy to guess. A few words in a row are easy to keep in mind, too.';

/** `second_step` is none of them: it asks for a code, by a form of its own. */
export function signInWords(
  refusal: Exclude<AccountFormRefusal, { code: 'second_step' }>,
): SignInWords {
  switch (refusal.code) {
    case 'bad_input':
      return { field: refusal.field, words: wrongField[refusal.field] };
    case 'password_too_easy':
      return { field: 'password', words: easyPassword };
    case 'wrong_email_or_password':
      return ofAll('That e-mail address and that password do not belong together.');
    case 'wrong_password':
      return { field: 'password', words: 'That is not your password.' };
    case 'wrong_code':
      return {
        field: 'code',
        words: 'That code is not right, or no longer. The app shows a new one every half minute.',
      };
    case 'start_again':
      return ofAll('That took too long, or too many tries. Please begin again.');
    case 'not_allowed':
      return ofAll('Your account may not do this.');
    case 'link_not_valid':
      return ofAll('That link has been used, or is too old. Please ask for a new one.');
    case 'sign_in_required':
      return ofAll('Please sign in first.');
    case 'too_many_requests': {
      const minutes = Math.max(1, Math.ceil(refusal.retryAfterSeconds / 60));
      return ofAll(
        `That was tried rather often. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      );
    }
  }
}

function ofAll(words: string): SignInWords {
  return { field: null, words };
}
