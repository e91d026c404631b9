import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { NameField, NewPasswordField } from '../account/account-fields.tsx';
import { AccountForm, AccountWords } from '../account/account-form.tsx';
import { findOwnerLink } from '../account/find-owner-link.ts';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { ButtonLink } from '../ui/button.tsx';

export const Route = createFileRoute('/owner/$token')({
  loader: async ({ params }) => ({
    link: await findOwnerLink(params.token),
    answer: formAnswer(),
  }),
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Become the owner') },
      { name: 'referrer', content: 'same-origin' },
      { name: 'robots', content: 'noindex' },
    ],
  }),
  component: BecomeOwner,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { accountForms }) => {
          refuseUnlessOk(
            await accountForms.becomeOwner({
              token: posted.params.token,
              name: fields.text('name'),
              password: fields.text('password'),
            }),
          );
          return '/office';
        }),
    },
  },
});

function BecomeOwner() {
  const { token } = Route.useParams();
  const { link, answer } = Route.useLoaderData();
  if (!link) {
    return (
      <AccountWords title="This link no longer works">
        <p>
          It has been used, or is too old. On the machine of the shop, <code>npm run owner</code>{' '}
          prints a new one.
        </p>
        <ButtonLink to="/sign-in" search={{ next: '/office' }}>
          Sign in
        </ButtonLink>
      </AccountWords>
    );
  }
  return (
    <AccountForm
      title="The shop is yours"
      lead={`This makes ${link.email} the owner, who may enter the office.`}
      action={`/owner/${token}`}
      submit="Become the owner"
      answer={answer}
    >
      {(errors, values) => (
        <>
          <NameField error={errors['name']} value={values['name']} />
          <NewPasswordField error={errors['password']} />
        </>
      )}
    </AccountForm>
  );
}
