import { createFileRoute, Link } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { CodeField } from '../account/account-fields.tsx';
import { AccountForm } from '../account/account-form.tsx';
import { readAccountSearch } from '../account/account-search.ts';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';

export const Route = createFileRoute('/second-step')({
  validateSearch: readAccountSearch,
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({
    meta: [{ title: titled(match, 'The second step') }, { name: 'robots', content: 'noindex' }],
  }),
  component: SecondStep,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { accountForms }) => {
          const { next } = readAccountSearch({ next: fields.get('next') });
          refuseUnlessOk(await accountForms.giveCode({ code: fields.text('code') }));
          return next ?? '/account';
        }),
    },
  },
});

/** After the right password of an account that asks for a code besides. */
function SecondStep() {
  const { answer } = Route.useLoaderData();
  const { next } = Route.useSearch();
  return (
    <AccountForm
      title="And a code, please"
      lead="Open the app that makes your codes, and give the one that it shows for this shop."
      action="/second-step"
      submit="Sign in"
      answer={answer}
      links={
        <>
          <p>Your phone is lost? One of your backup codes does as well.</p>
          <Link to="/sign-in" search={next === undefined ? {} : { next }}>
            Begin again
          </Link>
        </>
      }
    >
      {(errors, values) => (
        <>
          <input type="hidden" name="next" value={values['next'] ?? next ?? ''} />
          <CodeField error={errors['code']} />
        </>
      )}
    </AccountForm>
  );
}
