import { createFileRoute } from '@tanstack/react-router';
import { AccountFrame } from '../account/account-frame.tsx';
import { AccountSection } from '../account/account-section.tsx';
import { answerForm } from '../forms/answer-form.ts';
import { FormRefused } from '../forms/form-answer.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import styles from '../privacy/password-form.module.css';
import { PasswordForm } from '../privacy/password-form.tsx';
import { pathOf } from '../privacy/path-of.ts';
import { titled } from '../discovery/page-head.ts';

export const Route = createFileRoute('/account/data')({
  loader: () => ({ answer: formAnswer() }),
  head: ({ match }) => ({ meta: [{ title: titled(match, 'Your data') }] }),
  component: YourData,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const password = fields.text('password');
          if (fields.text('do') === 'export') {
            return pathOf((await trpc.account.export.mutate({ password })).url);
          }
          if (fields.text('sure') !== '1') {
            throw new FormRefused('', {
              sure: 'Please tick this, so that it does not happen by mistake.',
            });
          }
          const { waiting } = await trpc.account.erase.mutate({ password, sure: true });
          return waiting.length === 0 ? '/goodbye' : `/goodbye?waiting=${waiting.join('.')}`;
        }),
    },
  },
});

function YourData() {
  const { answer } = Route.useLoaderData();
  return (
    <AccountFrame title="Your data" lead="What we keep on you is yours to see, and yours to end.">
      <AccountSection
        id="export"
        title="Take it with you"
        lead="One ZIP with everything that we keep on you: a page to read, and the same as files for programs. Secrets, such as the fingerprint of your password, are not in it."
      >
        <PasswordForm
          action="/account/data#export"
          name="export"
          answer={answer}
          submit="Download everything"
        />
      </AccountSection>
      <AccountSection
        id="erase"
        title="Be forgotten"
        lead="Your account goes at once, and with it your name, addresses, cart, messages and sign-ins, on every device. It cannot be undone."
      >
        <ul className={styles.list}>
          <li>Orders that you have not paid are called off.</li>
          <li>
            Those that are paid still reach you; where they go is forgotten as soon as they have
            left.
          </li>
          <li>
            Of your orders we keep the sums and the country, as the tax office asks us to, and no
            longer whose they were.
          </li>
        </ul>
        <PasswordForm
          action="/account/data#erase"
          name="erase"
          answer={answer}
          submit="Erase my account"
          danger
          sure="I know that this cannot be undone."
        />
      </AccountSection>
    </AccountFrame>
  );
}
