import type { PageContext } from '@stockroom/client/calls/page-context';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { setResponseStatus } from '@tanstack/react-start/server';
import { explain } from './form-answer.ts';
import { FormFields } from './form-fields.ts';
import { keepFormAnswer } from './kept-answers.ts';

interface Posted<Next> {
  request: Request;
  context: PageContext;
  /** Renders the page that the form was sent to. */
  next: () => Next;
}

/**
 * Makes a form work before hydration, and without any JavaScript: a plain POST to the page's own
 * address, answered by 303. The router and the cookies are those of the page itself.
 *
 *   export const Route = createFileRoute('/cart')({
 *     loader: () => ({ answer: formAnswer() }),
 *     component: Cart,
 *     server: {
 *       handlers: {
 *         POST: (posted) =>
 *           answerForm(posted, async (fields, { trpc }) => {
 *             await trpc.cart.setLine.mutate({
 *               variantId: fields.text('variantId'),
 *               quantity: fields.number('quantity'),
 *             });
 *             return '/cart';
 *           }),
 *       },
 *     },
 *   });
 *
 * The form itself is `<form method="post" action="/cart">`; once hydrated, `onSubmit` calls the
 * same procedure with `event.preventDefault()`. Cookies that the procedure sets are sent with the
 * redirect. A refusal, or input that zod refuses, renders the page itself with status 422, and
 * `formAnswer()` gives its loader the words and what was typed; anything else is a 500. Without a path
 * the page itself is the answer: for what must be seen once and stand at no address.
 */
export async function answerForm<Next>(
  { request, context, next }: Posted<Next>,
  answer: (fields: FormFields, context: PageContext) => Promise<string | null>,
): Promise<Response | Next> {
  const data = await request.formData().catch(() => undefined);
  if (!data) return new Response('This is not a form.\n', { status: 415, headers: asText });
  const fields = new FormFields(data);
  try {
    const path = await answer(fields, context);
    return path === null ? next() : seeOther(path);
  } catch (error) {
    // The session ended while the form was open: its page would only send them to sign in, too.
    if (refusalOf(error)?.code === 'sign_in_required') return seeOther(signInAndBackTo(request));
    const why = explain(error);
    if (!why) throw error;
    keepFormAnswer(context, { form: fields.text('do'), values: fields.toShowAgain(), ...why });
    setResponseStatus(422);
    return next();
  }
}

const asText = { 'content-type': 'text/plain; charset=utf-8' };

function signInAndBackTo(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`;
}

/** 303: whatever the method was, the browser GETs this next, and a reload repeats nothing. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
