import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { explain, FormRefused } from './form-answer.ts';
import { FormFields } from './form-fields.ts';

function answered(data: object): TRPCClientError<never> {
  return TRPCClientError.from({ error: { code: -32_000, message: 'no', data } });
}

test('a refusal is told in its own words', () => {
  const error = answered({ refusal: { code: 'code_unknown' }, issues: null });
  expect(explain(error)).toEqual({
    message: 'We do not know that code. Is it spelt as it was given to you?',
    errors: {},
  });
});

test('bad input is told beside the field that it is about', () => {
  const issues = [
    { path: ['email'], message: 'Invalid email' },
    { path: ['address', 'postcode'], message: 'Too small' },
  ];
  expect(explain(answered({ refusal: null, issues }))?.errors).toEqual({
    email: 'That does not look like an e-mail address.',
    postcode: 'This does not look right. Please check it.',
  });
});

test('what the page refuses by itself keeps its words', () => {
  expect(explain(new FormRefused('Too often.'))).toEqual({ message: 'Too often.', errors: {} });
  expect(explain(new FormRefused('', { name: 'Who?' }))).toEqual({ errors: { name: 'Who?' } });
});

test('what is broken is not explained away', () => {
  expect(explain(new Error('relation "orders" does not exist'))).toBeUndefined();
  expect(explain(answered({ refusal: null, issues: null }))).toBeUndefined();
});

test('a form is shown again with what was typed, but never with a secret', () => {
  const data = new FormData();
  data.set('email', 'ada@example.com');
  data.set('password', 'correct horse');
  data.set('token', 'abc');
  data.set('newPassword', 'battery staple');
  expect(new FormFields(data).toShowAgain()).toEqual({ email: 'ada@example.com' });
});
