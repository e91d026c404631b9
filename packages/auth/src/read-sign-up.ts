import { signUpInput } from '@stockroom/contract/account';
import { APIError } from 'better-auth/api';
import { z } from 'zod';

/** `role` and `image` are refused here, in words, and not only ignored. */
const signUpBody = z.strictObject({
  ...signUpInput.shape,
  rememberMe: z.boolean().optional(),
  callbackURL: z.string().optional(),
});

/** Words for whoever calls the endpoint by hand; pages have their own for each field. */
const wanted: Partial<Record<PropertyKey, string>> = {
  name: 'Give a name of 1 to 200 characters, on one line.',
  email: 'Give a whole e-mail address.',
  password: 'Give a password of 10 to 128 characters.',
};

/** What somebody signs up with, by our rules instead of better-auth's laxer ones. */
export function readSignUp(body: unknown): z.infer<typeof signUpBody> {
  const read = signUpBody.safeParse(body);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path[0];
  const message =
    (field !== undefined && wanted[field]) ||
    'Give a name, an e-mail address and a password, and nothing else.';
  throw new APIError('BAD_REQUEST', { code: 'BAD_INPUT', message });
}
