import type { AccountFacts, SecurityFacts } from '@stockroom/client/calls/shapes';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { refusalMessage } from '@stockroom/client/words/refusal-message';
import { FormBody } from '../forms/form-body.tsx';
import { useForm } from '../forms/use-form.ts';
import { useRequestId } from '../forms/use-request-id.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { Failure } from '../ui/failure.tsx';
import { feel } from '../ui/feel.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { EmailField, PresentPasswordField } from './account-fields.tsx';
import { AccountWords } from './account-form.tsx';
import { explainPassword } from './explain-password.ts';
import { missing, missingWords } from './missing.ts';
import { SignedIn } from './signed-in.tsx';
import { Unverified } from './unverified.tsx';

export function EmailScreen() {
  return <SignedIn>{(account) => <Email account={account} />}</SignedIn>;
}

function Email({ account }: { account: AccountFacts }) {
  const { data, error, refetch, isFetching } = useQuery(useTRPC().account.security.queryOptions());
  const refresh = usePullToRefresh(refetch);
  return (
    <AccountWords title="E-mail address" lead={account.email} refresh={refresh}>
      {!account.emailVerified && <Unverified />}
      {data?.emailChange && <Changing account={account} change={data.emailChange} />}
      {data?.emailChange === null && <ChangeEmail />}
      {!data && !error && <Skeleton height={200} />}
      {!data && error && <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />}
    </AccountWords>
  );
}

function ChangeEmail() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const change = useMutation(trpc.account.changeEmail.mutationOptions());
  const idOf = useRequestId();
  const form = useForm({
    names: ['email', 'password'],
    check: ({ email, password }) => ({
      email: missing(email, 'Which address is the new one?'),
      password: missing(password, missingWords.presentPassword),
    }),
    send: async (values) => {
      const security = await change.mutateAsync({ ...values, requestId: idOf(values) });
      feel('done');
      queryClient.setQueryData(trpc.account.security.queryKey(), security);
    },
    explain: (error) => {
      const refusal = refusalOf(error);
      return refusal?.code === 'email_is_yours'
        ? { wrongs: { email: refusalMessage(refusal) } }
        : explainPassword(error);
    },
  });
  return (
    <FormBody form={form} submit="Send both mails">
      <EmailField
        label="New address"
        hint="Both addresses get a mail, and both must agree."
        {...form.field('email')}
      />
      <PresentPasswordField {...form.field('password')} />
    </FormBody>
  );
}

interface ChangingProps {
  account: AccountFacts;
  change: NonNullable<SecurityFacts['emailChange']>;
}

function Changing({ account, change }: ChangingProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const cancel = useMutation(trpc.account.emailChange.cancel.mutationOptions());
  const form = useForm({
    names: [],
    send: async () => {
      const security = await cancel.mutateAsync();
      queryClient.setQueryData(trpc.account.security.queryKey(), security);
    },
  });
  return (
    <Notice tone="warn">
      <Words>
        <Words look="strong">{change.newEmail}</Words> is to be your new address. A mail has gone to
        each of the two; open both within a day.
      </Words>
      <Words>
        {change.oldAgreed
          ? 'The present address has agreed.'
          : `${account.email} has not agreed yet.`}
      </Words>
      <Words>
        {change.newProved
          ? 'The new address has proved itself.'
          : `${change.newEmail} has not proved itself yet.`}
      </Words>
      <FormBody form={form} submit="Keep the present address" look="text" />
    </Notice>
  );
}
