import { expect, test } from 'vitest';
import { FormFields } from './form-fields.ts';

function fields(entries: Record<string, string>): FormFields {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return new FormFields(data);
}

test.each(['', ' ', 'two', '1,5'])('%j is no number', (quantity) => {
  expect(fields({ quantity }).number('quantity')).toBeNaN();
});

test('an absent field is no number, and an empty text', () => {
  expect(fields({}).number('quantity')).toBeNaN();
  expect(fields({}).text('quantity')).toBe('');
});

test('a number is read as typed', () => {
  expect(fields({ quantity: ' 3 ' }).number('quantity')).toBe(3);
  expect(fields({ quantity: '0' }).number('quantity')).toBe(0);
});

test('secrets are not shown again', () => {
  expect(fields({ email: 'a@b.co', password: 'x', resetToken: 'y' }).toShowAgain()).toEqual({
    email: 'a@b.co',
  });
});
