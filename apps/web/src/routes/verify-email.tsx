import { appScheme } from '@stockroom/contract/app';
import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { AccountForm, AccountWords } from '../account/account-form.tsx';
import { readAccountSearch } from '../account/account-search.ts';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { ButtonLink } from '../ui/button.tsx';
import buttonStyles from '../ui/button.module.css';
import { classNames } from '../ui/class-names.ts';

export const Route = createFileRoute('/verify-email')({
  validateSearch: readAccountSearch,
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Your e-mail address') },
      { name: 'referrer', content: 'same-origin' },
      { name: 'robots', content: 'noindex' },
    ],
  }),
  component: VerifyEmail,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { accountForms }) => {
          // Without a token: from the account's page, for another mail.
          const token = fields.text('token');
          refuseUnlessOk(
            token === ''
              ? await accountForms.resendVerification()
              : await accountForms.verifyEmail({ token }),
          );
          const { searchParams } = new URL(posted.request.url);
          const { app } = readAccountSearch(Object.fromEntries(searchParams));
          return token === '' ? '/account?sent=1' : `/verify-email?done=1${app ? '&app=1' : ''}`;
        }),
    },
  },
});

function VerifyEmail() {
  const { answer } = Route.useLoaderData();
  const { token, done, app } = Route.useSearch();
  if (done) {
    return (
      <AccountWords title="Thank you">
        <p>The address is yours, and now we know.</p>
        {app ? (
          <a
            href={`${appScheme}://account`}
            className={classNames(buttonStyles.button, buttonStyles.primary)}
          >
            Back to the app
          </a>
        ) : (
          <ButtonLink to="/account" search={{}}>
            To your account
          </ButtonLink>
        )}
      </AccountWords>
    );
  }
  if (token === undefined) {
    return (
      <AccountWords title="Something is missing">
        <p>Please open the link in our mail as it is; this one lost its end.</p>
        <ButtonLink to="/account" search={{}}>
          To your account
        </ButtonLink>
      </AccountWords>
    );
  }
  return (
    <AccountForm
      title="Is this address yours?"
      lead="One press, and we know that our mails reach you."
      action={`/verify-email?token=${encodeURIComponent(token)}${app ? '&app=1' : ''}`}
      submit="Yes, it is mine"
      answer={answer}
    >
      {() => <input type="hidden" name="token" value={token} />}
    </AccountForm>
  );
}
