import { createFileRoute, Link } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { EmailField, PasswordField } from '../account/account-fields.tsx';
import { AccountForm } from '../account/account-form.tsx';
import { readAccountSearch } from '../account/account-search.ts';
import { PasskeySignIn } from '../account/passkey-sign-in.tsx';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';

export const Route = createFileRoute('/sign-in')({
  validateSearch: readAccountSearch,
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Sign in') },
      { name: 'description', content: 'Sign in to see your orders. Your cart comes with you.' },
    ],
  }),
  component: SignIn,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { accountForms }) => {
          const { next } = readAccountSearch({ next: fields.get('next') });
          const answer = await accountForms.signIn({
            email: fields.text('email'),
            password: fields.text('password'),
          });
          if (!answer.ok && answer.refusal.code === 'second_step') {
            return next === undefined
              ? '/second-step'
              : `/second-step?next=${encodeURIComponent(next)}`;
          }
          refuseUnlessOk(answer);
          return next ?? '/account';
        }),
    },
  },
});

function SignIn() {
  const { answer } = Route.useLoaderData();
  const { next, done } = Route.useSearch();
  return (
    <AccountForm
      title="Sign in"
      lead={
        done
          ? 'Your new password is set. Sign in with it.'
          : 'To see your orders. Whatever is in your cart comes with you.'
      }
      action="/sign-in"
      submit="Sign in"
      answer={answer}
      otherwise={<PasskeySignIn next={next} />}
      links={
        <>
          <Link to="/reset-password" search={{}}>
            I have forgotten my password
          </Link>
          <Link to="/sign-up" search={{}}>
            I have no account yet
          </Link>
        </>
      }
    >
      {(errors, values) => (
        <>
          <input type="hidden" name="next" value={values['next'] ?? next ?? ''} />
          <EmailField error={errors['email']} value={values['email']} passkeys />
          <PasswordField error={errors['password']} />
        </>
      )}
    </AccountForm>
  );
}
