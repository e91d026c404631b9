import { isTRPCClientError } from '@trpc/client';

/**
 * Makes a form work before hydration, and without any JavaScript: a plain POST to the page's own
 * address, answered by 303. The router and the cookies are those of the page itself.
 *
 *   export const Route = createFileRoute('/cart')({
 *     component: Cart,
 *     server: {
 *       handlers: {
 *         POST: ({ request, context }) =>
 *           answerForm(request, async (fields) => {
 *             await context.trpc.cart.setLine.mutate({
 *               variantId: fields.get('variantId') ?? '',
 *               quantity: Number(fields.get('quantity')),
 *             });
 *             return '/cart';
 *           }),
 *       },
 *     },
 *   });
 *
 * The form itself is `<form method="post" action="/cart">`; once hydrated, `onSubmit` calls the
 * same procedure with `event.preventDefault()`. `context` is the PageContext of start-context.ts.
 * Cookies that the procedure sets are sent with the redirect. A refusal, or input that zod
 * refuses, goes back to the page with `?refused=code` (or `refused=bad_input`), which the page
 * shows beside the form; anything else is a 500.
 */
export async function answerForm(
  request: Request,
  answer: (fields: FormFields) => Promise<string>,
): Promise<Response> {
  try {
    return seeOther(await answer(new FormFields(await request.formData())));
  } catch (error) {
    const code = refusalCode(error);
    if (code === undefined) throw error;
    const back = new URL(request.url);
    back.searchParams.set('refused', code);
    return seeOther(back.pathname + back.search);
  }
}

/** The text fields of a form; a file where text was expected reads as absent. */
export class FormFields {
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
  }

  get(name: string): string | undefined {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  getAll(name: string): string[] {
    return this.#data.getAll(name).filter((value) => typeof value === 'string');
  }
}

/** 303: whatever the method was, the browser GETs this next, and a reload repeats nothing. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}

function refusalCode(error: unknown): string | undefined {
  if (!isTRPCClientError(error)) return undefined;
  const data: unknown = error.data;
  if (!data || typeof data !== 'object') return undefined;
  if ('refusal' in data && data.refusal && typeof data.refusal === 'object') {
    if ('code' in data.refusal && typeof data.refusal.code === 'string') return data.refusal.code;
  }
  return 'code' in data && data.code === 'BAD_REQUEST' ? 'bad_input' : undefined;
}
