import { expect, test } from 'vitest';
import { signInWords } from './sign-in-words.ts';

test('words stand beside the field that they are about', () => {
  expect(signInWords({ code: 'bad_input', field: 'email' })).toEqual({
    field: 'email',
    words: 'That does not look like an e-mail address.',
  });
  expect(signInWords({ code: 'wrong_email_or_password' }).field).toBeNull();
});

test.each([
  [5, 'a minute'],
  [61, '2 minutes'],
])('how long to wait, after %i seconds', (retryAfterSeconds, words) => {
  expect(signInWords({ code: 'too_many_requests', retryAfterSeconds }).words).toContain(words);
});
