import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { refusalMessage } from '@stockroom/client/words/refusal-message';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { useForm } from '../forms/use-form.ts';
import { useRequestId } from '../forms/use-request-id.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { feel } from '../ui/feel.ts';
import { NewPasswordField, PresentPasswordField } from './account-fields.tsx';
import { AccountForm, AccountWords } from './account-form.tsx';
import { explainPassword } from './explain-password.ts';
import { missing, missingWords, tooShort } from './missing.ts';
import { SignedIn } from './signed-in.tsx';

export function PasswordScreen() {
  return <SignedIn>{() => <ChangePassword />}</SignedIn>;
}

function ChangePassword() {
  const trpc = useTRPC();
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const change = useMutation(trpc.account.changePassword.mutationOptions());
  const idOf = useRequestId();
  const form = useForm({
    names: ['password', 'newPassword'],
    check: ({ password, newPassword }) => ({
      password: missing(password, missingWords.presentPassword),
      newPassword: tooShort(newPassword),
    }),
    send: async (values) => {
      await change.mutateAsync({ ...values, requestId: idOf(values) });
      feel('done');
      setDone(true);
    },
    explain: (error) => {
      const refusal = refusalOf(error);
      return refusal?.code === 'password_too_easy'
        ? { wrongs: { newPassword: refusalMessage(refusal) } }
        : explainPassword(error);
    },
  });
  if (isDone) {
    return (
      <AccountWords
        title="Your password is changed"
        lead="Wherever else you were signed in, you are not any more."
      >
        <Button title="Back" look="quiet" onPress={() => router.back()} />
      </AccountWords>
    );
  }
  return (
    <AccountForm title="Change the password" form={form} submit="Change it, and sign out elsewhere">
      <PresentPasswordField {...form.field('password')} />
      <NewPasswordField {...form.field('newPassword')} />
    </AccountForm>
  );
}
