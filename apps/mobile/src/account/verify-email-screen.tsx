import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { useForm } from '../forms/use-form.ts';
import { useShop } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { AccountForm, AccountWords } from './account-form.tsx';
import { readAnswer } from './read-answer.ts';
import { SignedIn } from './signed-in.tsx';
import { Unverified } from './unverified.tsx';
import { useComingAndGoing } from './use-coming-and-going.ts';

/** Opened by the link of a mail; only whoever is signed in as the account can say yes to it. */
export function VerifyEmailScreen() {
  const { token } = useLocalSearchParams<{ token?: string }>();
  const [isDone, setDone] = useState(false);
  const router = useRouter();
  const toAccount = <Button title="To your account" onPress={() => router.dismissTo('/account')} />;
  if (isDone) {
    return (
      <AccountWords title="Thank you" lead="The address is yours, and now we know.">
        {toAccount}
      </AccountWords>
    );
  }
  return (
    <SignedIn>
      {({ email, emailVerified }) =>
        emailVerified ? (
          <AccountWords title="Your e-mail address" lead={`${email} is yours, and we know it.`}>
            {toAccount}
          </AccountWords>
        ) : token === undefined ? (
          <AccountWords
            title="Your e-mail address"
            lead={`${email}. Please open the link in our mail as it is.`}
          >
            <Unverified />
          </AccountWords>
        ) : (
          <Verify token={token} email={email} onDone={() => setDone(true)} />
        )
      }
    </SignedIn>
  );
}

function Verify(props: { token: string; email: string; onDone: () => void }) {
  const { token, email, onDone } = props;
  const { accounts } = useShop();
  const { hasCome } = useComingAndGoing();
  const [isRefused, setRefused] = useState(false);
  const form = useForm({
    names: [],
    send: async () => {
      const answer = await accounts.verifyEmail({ token });
      setRefused(!answer.ok);
      if (answer.ok) {
        onDone();
        await hasCome();
      }
      return readAnswer(answer);
    },
  });
  return (
    <AccountForm
      title="Is this address yours?"
      lead={`${email}. One press, and we know that our mails reach you.`}
      form={form}
      submit="Yes, it is mine"
      links={isRefused && <Unverified />}
    />
  );
}
