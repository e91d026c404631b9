import { createFileRoute, Link } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { AccountForm } from '../account/account-form.tsx';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';

export const Route = createFileRoute('/sign-out')({
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({ meta: [{ title: titled(match, 'Sign out') }] }),
  component: SignOut,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (_fields, { accountForms }) => {
          refuseUnlessOk(await accountForms.signOut());
          return '/';
        }),
    },
  },
});

/** Opened by address, it only asks: a link must not sign anybody out. */
function SignOut() {
  const { answer } = Route.useLoaderData();
  return (
    <AccountForm
      title="Sign out?"
      lead="Your cart stays with your account, for next time."
      action="/sign-out"
      submit="Sign out"
      answer={answer}
      links={
        <Link to="/account" search={{}}>
          Stay signed in
        </Link>
      }
    >
      {() => null}
    </AccountForm>
  );
}
