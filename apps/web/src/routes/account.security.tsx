import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { AccountFrame } from '../account/account-frame.tsx';
import { answerSecurity, type Done, isDone } from '../account/answer-security.ts';
import { EmailSection } from '../account/email-section.tsx';
import { PasskeySection } from '../account/passkey-section.tsx';
import { PasswordSection } from '../account/password-section.tsx';
import { SecondStepSection } from '../account/second-step-section.tsx';
import styles from '../account/security.module.css';
import { SessionSection } from '../account/session-section.tsx';
import { shownOnce } from '../account/shown-once.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { onlyMeant } from '../only-meant.ts';
import { useTRPC } from '../trpc.ts';

export const Route = createFileRoute('/account/security')({
  validateSearch: (raw: Record<string, unknown>): { done?: Done } =>
    onlyMeant(raw, isDone(raw['done']) ? { done: raw['done'] } : {}),
  loader: async ({ context: { queryClient, trpc } }) => {
    await Promise.all([
      queryClient.ensureQueryData(trpc.account.security.queryOptions()),
      queryClient.ensureQueryData(trpc.account.passkeys.list.queryOptions()),
      queryClient.ensureQueryData(trpc.account.sessions.list.queryOptions()),
    ]);
    return { answer: formAnswer(), codes: shownOnce() };
  },
  head: ({ match }) => ({ meta: [{ title: titled(match, 'Sign-in and security') }] }),
  component: Security,
  server: { handlers: { POST: (posted) => answerForm(posted, answerSecurity) } },
});

function Security() {
  const { done } = Route.useSearch();
  const { answer, codes } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: account } = useSuspenseQuery(trpc.account.me.queryOptions());
  const { data: security } = useSuspenseQuery(trpc.account.security.queryOptions());
  const { data: passkeys } = useSuspenseQuery(trpc.account.passkeys.list.queryOptions());
  const { data: sessions } = useSuspenseQuery(trpc.account.sessions.list.queryOptions());
  if (!account) return null;
  // What was said of an earlier form is not said again beside one that was refused.
  const said = answer || codes ? undefined : done;
  return (
    <AccountFrame title="Sign-in and security">
      <div className={styles.sections}>
        <EmailSection account={account} change={security.emailChange} done={said} answer={answer} />
        <PasswordSection done={said} answer={answer} />
        <PasskeySection
          passkeys={passkeys.items}
          confirmed={security.confirmed}
          done={said}
          answer={answer}
        />
        <SecondStepSection
          secondStep={security.secondStep}
          codes={codes}
          done={said}
          answer={answer}
        />
        <SessionSection sessions={sessions.items} done={said} answer={answer} />
      </div>
    </AccountFrame>
  );
}
