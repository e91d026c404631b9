import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { AccountForm, AccountWords } from '../account/account-form.tsx';
import formStyles from '../account/account-form.module.css';
import { readAccountSearch } from '../account/account-search.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { onlyMeant } from '../only-meant.ts';
import { useTRPC } from '../trpc.ts';
import { Button, ButtonLink } from '../ui/button.tsx';

type Said = 'agreed' | 'changed' | 'stopped';

const isSaid = (value: unknown): value is Said =>
  value === 'agreed' || value === 'changed' || value === 'stopped';

export const Route = createFileRoute('/change-email')({
  validateSearch: (raw: Record<string, unknown>): { token?: string; said?: Said } => {
    const { token } = readAccountSearch(raw);
    return onlyMeant(raw, {
      ...(token !== undefined && { token: token.slice(0, 200) }),
      ...(isSaid(raw['said']) && { said: raw['said'] }),
    });
  },
  loaderDeps: ({ search: { token } }) => ({ token: token ?? '-' }),
  loader: async ({ context: { queryClient, trpc }, deps }) => {
    await queryClient.ensureQueryData(trpc.account.emailChange.find.queryOptions(deps));
    return { answer: formAnswer() };
  },
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Change your address?') },
      { name: 'referrer', content: 'same-origin' },
      { name: 'robots', content: 'noindex' },
    ],
  }),
  component: ChangeEmail,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const token = fields.text('token');
          if (fields.text('do') === 'stop') {
            await trpc.account.emailChange.stop.mutate({ token });
            return '/change-email?said=stopped';
          }
          const { changed } = await trpc.account.emailChange.agree.mutate({ token });
          return `/change-email?said=${changed ? 'changed' : 'agreed'}`;
        }),
    },
  },
});

/** Opened from the mailbox of the present address: it agrees, or stops it. */
function ChangeEmail() {
  const { answer } = Route.useLoaderData();
  const { token = '-', said } = Route.useSearch();
  const { data: change } = useSuspenseQuery(
    useTRPC().account.emailChange.find.queryOptions({ token }),
  );
  if (said) return <After said={said} />;
  if (!change) {
    return (
      <AccountWords title="This link no longer works">
        <p>It has been used, or is too old, or another address was asked for since.</p>
        <p>
          <Link to="/account/security" search={{}} hash="email">
            See which address your account has
          </Link>
        </p>
      </AccountWords>
    );
  }
  const action = `/change-email?token=${encodeURIComponent(token)}`;
  const stop = (
    <form method="post" action={action} className={formStyles.form}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="do" value="stop" />
      <Button type="submit" look="danger" wide>
        No, stop it
      </Button>
    </form>
  );
  if (change.agreed) {
    return (
      <AccountWords title="Change your address?">
        <p>
          Your account is to use <strong>{change.newEmail}</strong>, as soon as that address proves
          itself.
        </p>
        {stop}
      </AccountWords>
    );
  }
  return (
    <AccountForm
      title="Change your address?"
      lead={
        <>
          Your account is to use <strong>{change.newEmail}</strong> from now on. Did you ask for
          that?
        </>
      }
      action={action}
      submit="Yes, change it"
      answer={answer}
      otherwise={stop}
    >
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="do" value="agree" />
        </>
      )}
    </AccountForm>
  );
}

function After({ said }: { said: Said }) {
  switch (said) {
    case 'changed':
      return (
        <AccountWords title="Your address is changed">
          <p>From now on, sign in with the new one.</p>
          <ButtonLink to="/account/security" search={{}}>
            To your account
          </ButtonLink>
        </AccountWords>
      );
    case 'agreed':
      return (
        <AccountWords title="Thank you">
          <p>
            Now the new address has to prove itself: open the mail there, and press its button while
            you are signed in.
          </p>
          <ButtonLink to="/account/security" search={{}}>
            To your account
          </ButtonLink>
        </AccountWords>
      );
    case 'stopped':
      return (
        <AccountWords title="Stopped">
          <p>Your address stays as it is.</p>
          <p>
            If it was not you who asked, somebody else knows your password.{' '}
            <Link to="/reset-password" search={{}}>
              Set a new one now
            </Link>
            .
          </p>
        </AccountWords>
      );
  }
}
