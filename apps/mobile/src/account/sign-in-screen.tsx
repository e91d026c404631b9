import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { useForm } from '../forms/use-form.ts';
import { useShop } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { feel } from '../ui/feel.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { CodeField, EmailField } from './account-fields.tsx';
import { AccountForm } from './account-form.tsx';
import { useEnded } from './ended.ts';
import { missing, missingWords } from './missing.ts';
import { readAnswer } from './read-answer.ts';
import { useComingAndGoing } from './use-coming-and-going.ts';

/** `?back=1`: from a screen that waits for it, to which signing in leads back. */
export function SignInScreen() {
  const [step, setStep] = useState<'password' | 'code'>('password');
  const router = useRouter();
  const { back } = useLocalSearchParams<{ back?: string }>();
  const { hasCome } = useComingAndGoing();
  const enter = async () => {
    await hasCome();
    feel('done');
    // Whoever was on the way to somewhere goes on from there.
    if (back === '1' && router.canGoBack()) router.back();
    else router.dismissTo('/account');
  };
  return step === 'password' ? (
    <Password onSignedIn={enter} onCodeAsked={() => setStep('code')} />
  ) : (
    <Code onSignedIn={enter} onStartAgain={() => setStep('password')} />
  );
}

interface PasswordProps {
  onSignedIn: () => Promise<void>;
  onCodeAsked: () => void;
}

function Password({ onSignedIn, onCodeAsked }: PasswordProps) {
  const { done } = useLocalSearchParams<{ done?: string }>();
  const { accounts } = useShop();
  const router = useRouter();
  const hasEnded = useEnded();
  const form = useForm({
    names: ['email', 'password'],
    check: ({ email, password }) => ({
      email: missing(email, missingWords.email),
      password: missing(password, missingWords.password),
    }),
    send: async (values) => {
      const answer = await accounts.signIn(values);
      if (!answer.ok && answer.refusal.code === 'second_step') return onCodeAsked();
      return answer.ok ? await onSignedIn() : readAnswer(answer);
    },
  });
  return (
    <AccountForm
      title="Sign in"
      lead={
        done === 'reset'
          ? 'Your new password is set. Sign in with it.'
          : 'To see your orders. Whatever is in your cart comes with you.'
      }
      form={form}
      submit="Sign in"
      links={
        <>
          <Button
            title="I have forgotten my password"
            look="text"
            onPress={() => router.push('/reset-password')}
          />
          <Button
            title="I have no account yet"
            look="text"
            onPress={() => router.push('/sign-up')}
          />
        </>
      }
    >
      {hasEnded && (
        <Notice tone="warn">
          Your sign-in on this phone was ended elsewhere, or has run out. Nothing of your account is
          left here.
        </Notice>
      )}
      <EmailField {...form.field('email')} />
      <PasswordField label="Password" {...form.field('password')} />
    </AccountForm>
  );
}

interface CodeProps {
  onSignedIn: () => Promise<void>;
  onStartAgain: () => void;
}

/** After the right password of an account that asks for a code besides. */
function Code({ onSignedIn, onStartAgain }: CodeProps) {
  const { accounts } = useShop();
  const form = useForm({
    names: ['code'],
    check: ({ code }) => ({ code: missing(code, missingWords.code) }),
    send: async (values) => {
      const answer = await accounts.giveCode(values);
      return answer.ok ? await onSignedIn() : readAnswer(answer);
    },
  });
  return (
    <AccountForm
      title="And a code, please"
      lead="Open the app that makes your codes, and give the one that it shows for this shop."
      form={form}
      submit="Sign in"
      links={<Button title="Begin again" look="text" onPress={onStartAgain} />}
    >
      <CodeField
        hint="That phone is lost? One of your backup codes does as well."
        {...form.field('code')}
      />
    </AccountForm>
  );
}
