import type { AppRouter } from '@stockroom/api/router';
import type { PageContext } from '@stockroom/client/calls/page-context';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { answerForm } from './answer-form.ts';

const refusal = { code: 'sign_in_required' } as const;
const signInRequired = TRPCClientError.from<AppRouter>({
  error: {
    code: -32001,
    message: refusal.code,
    data: { code: 'UNAUTHORIZED', httpStatus: 401, refusal, issues: null, requestId: null },
  },
});

/** As the router calls it; the answer asks nothing of the context. */
const posted = (request: Request) => ({
  request,
  context: {} as PageContext,
  next: () => 'the page again',
});
const form = (body: BodyInit, type: string) =>
  new Request('http://shop.test/office?status=paid', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });
const urlencoded = 'application/x-www-form-urlencoded';

test('a form is answered by another address to look at', async () => {
  const answer = await answerForm(posted(form('a=1', urlencoded)), async (fields) => {
    expect(fields.get('a')).toBe('1');
    return '/cart';
  });
  expect(answer).toMatchObject({ status: 303 });
});

test.each([
  ['{"a":1}', 'application/json'],
  ['a=1', 'text/plain'],
  ['nothing of the kind', 'multipart/form-data'],
  ['nothing of the kind', 'multipart/form-data; boundary=x'],
])('%j as %s is no form', async (body, type) => {
  const answer = await answerForm(posted(form(body, type)), () => {
    throw new Error('nobody should be asked');
  });
  expect(answer).toMatchObject({ status: 415 });
});

test('whoever was signed out meanwhile signs in, and comes back to the page', async () => {
  const answer = await answerForm(posted(form('a=1', urlencoded)), () =>
    Promise.reject(signInRequired),
  );
  if (!(answer instanceof Response)) throw new Error('the page was rendered');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Foffice%3Fstatus%3Dpaid');
});
