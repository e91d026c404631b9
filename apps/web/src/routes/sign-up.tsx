import { createFileRoute, Link } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { EmailField, NameField, NewPasswordField } from '../account/account-fields.tsx';
import { AccountForm, AccountWords } from '../account/account-form.tsx';
import { readAccountSearch } from '../account/account-search.ts';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { ButtonLink } from '../ui/button.tsx';

export const Route = createFileRoute('/sign-up')({
  validateSearch: readAccountSearch,
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Open an account') },
      { name: 'description', content: 'An account keeps your orders together in one place.' },
    ],
  }),
  component: SignUp,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { accountForms }) => {
          refuseUnlessOk(
            await accountForms.signUp({
              name: fields.text('name'),
              email: fields.text('email'),
              password: fields.text('password'),
            }),
          );
          return '/sign-up?done=1';
        }),
    },
  },
});

function SignUp() {
  const { answer } = Route.useLoaderData();
  const { done } = Route.useSearch();
  if (done) {
    return (
      <AccountWords title="Check your mail">
        <p>
          We have sent you a mail; the link in it shows that the address is yours. You can sign in
          already.
        </p>
        <ButtonLink to="/sign-in" search={{}}>
          Sign in
        </ButtonLink>
      </AccountWords>
    );
  }
  return (
    <AccountForm
      title="Open an account"
      lead="It keeps your orders in one place. You can buy without one just as well."
      action="/sign-up"
      submit="Open the account"
      answer={answer}
      links={
        <Link to="/sign-in" search={{}}>
          I have one already
        </Link>
      }
    >
      {(errors, values) => (
        <>
          <NameField error={errors['name']} value={values['name']} />
          <EmailField error={errors['email']} value={values['email']} />
          <NewPasswordField error={errors['password']} />
        </>
      )}
    </AccountForm>
  );
}
