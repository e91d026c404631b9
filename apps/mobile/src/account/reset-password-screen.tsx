import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { useForm } from '../forms/use-form.ts';
import { useShop } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { EmailField, NewPasswordField } from './account-fields.tsx';
import { AccountForm, AccountWords } from './account-form.tsx';
import { missing, missingWords, tooShort } from './missing.ts';
import { readAnswer } from './read-answer.ts';
import { useAccount } from './use-account.ts';
import { useComingAndGoing } from './use-coming-and-going.ts';

/** Asks for the mail; opened by the mail's link, sets the password. */
export function ResetPasswordScreen() {
  const { token } = useLocalSearchParams<{ token?: string }>();
  return token === undefined || token === '' ? <Ask /> : <SetPassword token={token} />;
}

function Ask() {
  const { accounts } = useShop();
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const form = useForm({
    names: ['email'],
    check: ({ email }) => ({ email: missing(email, missingWords.email) }),
    send: async (values) => {
      const answer = await accounts.requestReset(values);
      if (answer.ok) setDone(true);
      return readAnswer(answer);
    },
  });
  if (isDone) {
    return (
      <AccountWords
        title="Check your mail"
        lead="If there is an account with that address, a link to set a new password is on its way to it. It works for an hour."
      >
        <Button
          title="Back to signing in"
          look="quiet"
          onPress={() => router.dismissTo('/sign-in')}
        />
      </AccountWords>
    );
  }
  return (
    <AccountForm
      title="A new password"
      lead="We send you a link with which you can set one."
      form={form}
      submit="Send me the link"
      links={
        <Button
          title="Back to signing in"
          look="text"
          onPress={() => router.dismissTo('/sign-in')}
        />
      }
    >
      <EmailField {...form.field('email')} />
    </AccountForm>
  );
}

function SetPassword({ token }: { token: string }) {
  const { accounts } = useShop();
  const { hasGone } = useComingAndGoing();
  const { data: account } = useAccount();
  const router = useRouter();
  const form = useForm({
    names: ['password'],
    check: ({ password }) => ({ password: tooShort(password) }),
    send: async ({ password }) => {
      const answer = await accounts.resetPassword({ token, password });
      if (answer.ok) {
        // Every sign-in has ended by it, this phone's too.
        if (account) await hasGone();
        router.replace('/sign-in?done=reset');
      }
      return readAnswer(answer);
    },
  });
  return (
    <AccountForm
      title="Set a new password"
      lead="Wherever you are signed in now, you will be signed out."
      form={form}
      submit="Set it"
      links={
        <Button
          title="Send me another link"
          look="text"
          onPress={() => router.setParams({ token: '' })}
        />
      }
    >
      <NewPasswordField {...form.field('password')} />
    </AccountForm>
  );
}
