import { createFileRoute, Link } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { EmailField, NewPasswordField } from '../account/account-fields.tsx';
import { AccountForm, AccountWords } from '../account/account-form.tsx';
import { readAccountSearch } from '../account/account-search.ts';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';

export const Route = createFileRoute('/reset-password')({
  validateSearch: readAccountSearch,
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'A new password') },
      { name: 'referrer', content: 'same-origin' },
      { name: 'robots', content: 'noindex' },
    ],
  }),
  component: ResetPassword,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { accountForms }) => {
          const token = fields.text('token');
          if (token === '') {
            refuseUnlessOk(await accountForms.requestReset({ email: fields.text('email') }));
            return '/reset-password?done=1';
          }
          const password = fields.text('password');
          refuseUnlessOk(await accountForms.resetPassword({ token, password }));
          return '/sign-in?done=1';
        }),
    },
  },
});

function ResetPassword() {
  const { answer } = Route.useLoaderData();
  const { token, done } = Route.useSearch();
  if (done) {
    return (
      <AccountWords title="Check your mail">
        <p>
          If there is an account with that address, a link to set a new password is on its way to
          it. It works for an hour.
        </p>
      </AccountWords>
    );
  }
  if (token !== undefined) return <SetPassword token={token} />;
  return (
    <AccountForm
      title="A new password"
      lead="We send you a link with which you can set one."
      action="/reset-password"
      submit="Send me the link"
      answer={answer}
      links={
        <Link to="/sign-in" search={{}}>
          Back to signing in
        </Link>
      }
    >
      {(errors, values) => <EmailField error={errors['email']} value={values['email']} />}
    </AccountForm>
  );
}

function SetPassword({ token }: { token: string }) {
  const { answer } = Route.useLoaderData();
  return (
    <AccountForm
      title="Set a new password"
      lead="Wherever you are signed in now, you will be signed out."
      action={`/reset-password?token=${encodeURIComponent(token)}`}
      submit="Set it"
      answer={answer}
      links={
        <Link to="/reset-password" search={{}}>
          Send me another link
        </Link>
      }
    >
      {(errors) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NewPasswordField error={errors['password']} />
        </>
      )}
    </AccountForm>
  );
}
