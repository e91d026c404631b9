import { createFileRoute, Link } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { AccountFrame } from '../account/account-frame.tsx';
import { CodeField } from '../account/account-fields.tsx';
import { BackupCodes } from '../account/backup-codes.tsx';
import { readSecondStep, type SecondStepToSetUp } from '../account/read-second-step.ts';
import { refuseUnlessOk } from '../account/refuse-account-form.ts';
import { SecurityForm } from '../account/security-form.tsx';
import styles from '../account/security.module.css';
import { showOnce, shownOnce } from '../account/shown-once.ts';
import { answerForm } from '../forms/answer-form.ts';
import type { FormAnswer } from '../forms/form-answer.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export const Route = createFileRoute('/account/second-step')({
  loader: async () => ({
    answer: formAnswer(),
    codes: shownOnce(),
    toSetUp: await readSecondStep(),
  }),
  head: ({ match }) => ({ meta: [{ title: titled(match, 'A second step') }] }),
  component: SecondStep,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc, accountForms }) => {
          if (fields.text('do') === 'begin') {
            const password = fields.text('password');
            refuseUnlessOk(await accountForms.secondStep.begin({ password }));
            return '/account/second-step';
          }
          // The sign-in is replaced by a new one; whose it is, this request remembers from here.
          await trpc.account.me.query();
          const answer = await accountForms.secondStep.finish({ code: fields.text('code') });
          if (answer.ok) showOnce(trpc, answer.backupCodes);
          else refuseUnlessOk(answer);
          return null;
        }),
    },
  },
});

function SecondStep() {
  const { answer, codes, toSetUp } = Route.useLoaderData();
  if (codes) {
    return (
      <AccountFrame title="It is on">
        <Notice tone="good">
          From now on, signing in with your password asks for a code of the app besides.
        </Notice>
        <BackupCodes codes={codes} />
        <p>
          <ButtonLink to="/account/security" search={{}}>
            I have kept them
          </ButtonLink>
        </p>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title="A second step">
      {toSetUp ? <SetUp toSetUp={toSetUp} answer={answer} /> : <Begin answer={answer} />}
    </AccountFrame>
  );
}

function Begin({ answer }: { answer: FormAnswer | undefined }) {
  return (
    <>
      {answer && (
        <Notice tone="bad">{answer.message ?? Object.values(answer.errors).join(' ')}</Notice>
      )}
      <p>
        <Link to="/account/security" search={{}} hash="second-step">
          Set it up from the beginning
        </Link>
      </p>
    </>
  );
}

function SetUp({
  toSetUp: { secret, uri, qr },
  answer,
}: {
  toSetUp: SecondStepToSetUp;
  answer: FormAnswer | undefined;
}) {
  return (
    <ol className={styles.setUp}>
      <li>
        <h2>Add the shop to an app that makes codes</h2>
        <p>Most password managers do, and so does any authenticator. Let it scan this:</p>
        <svg
          className={styles.qr}
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          width="208"
          height="208"
          role="img"
          aria-label="The secret, as a code for a camera; it stands below in letters."
          shapeRendering="crispEdges"
        >
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
        <p>
          The app is on this device? <a href={uri}>Open it</a>, or type this into it:
        </p>
        <p className={styles.secret}>
          <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </li>
      <li>
        <h2>Show that it works</h2>
        <SecurityForm
          does="finish"
          action="/account/second-step"
          submit="Turn it on"
          look="primary"
          answer={answer}
        >
          {(errors) => (
            <CodeField error={errors['code']} hint="The six digits that the app shows now." />
          )}
        </SecurityForm>
      </li>
    </ol>
  );
}
