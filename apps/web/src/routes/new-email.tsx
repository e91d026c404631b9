import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { AccountForm, AccountWords } from '../account/account-form.tsx';
import { readAccountSearch } from '../account/account-search.ts';
import { requireAccount } from '../account/require-account.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { onlyMeant } from '../only-meant.ts';
import { ButtonLink } from '../ui/button.tsx';

type Said = 'proved' | 'changed';

export const Route = createFileRoute('/new-email')({
  validateSearch: (raw: Record<string, unknown>): { token?: string; said?: Said } => {
    const { token } = readAccountSearch(raw);
    const { said } = raw;
    return onlyMeant(raw, {
      ...(token !== undefined && { token: token.slice(0, 200) }),
      ...((said === 'proved' || said === 'changed') && { said }),
    });
  },
  // The mailbox and the password must be one person's.
  beforeLoad: ({ context, location }) => requireAccount(context, location.href),
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Your new address') },
      { name: 'referrer', content: 'same-origin' },
      { name: 'robots', content: 'noindex' },
    ],
  }),
  component: NewEmail,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const token = fields.text('token');
          const { changed } = await trpc.account.emailChange.prove.mutate({ token });
          return `/new-email?said=${changed ? 'changed' : 'proved'}`;
        }),
    },
  },
});

/** Opened from the mailbox of the new address. */
function NewEmail() {
  const { answer } = Route.useLoaderData();
  const { token, said } = Route.useSearch();
  const toAccount = (
    <ButtonLink to="/account/security" search={{}}>
      To your account
    </ButtonLink>
  );
  if (said) {
    return (
      <AccountWords title={said === 'changed' ? 'Your address is changed' : 'Thank you'}>
        <p>
          {said === 'changed'
            ? 'From now on, sign in with the new one. Our mails go there.'
            : 'The new address is yours. Now open the mail in your present mailbox, and agree there.'}
        </p>
        {toAccount}
      </AccountWords>
    );
  }
  if (token === undefined) {
    return (
      <AccountWords title="Something is missing">
        <p>Please open the link in our mail as it is; this one lost its end.</p>
        {toAccount}
      </AccountWords>
    );
  }
  return (
    <AccountForm
      title="Is this your new address?"
      lead="One press, and we know that our mails reach you there."
      action={`/new-email?token=${encodeURIComponent(token)}`}
      submit="Yes, it is mine"
      answer={answer}
    >
      {() => <input type="hidden" name="token" value={token} />}
    </AccountForm>
  );
}
