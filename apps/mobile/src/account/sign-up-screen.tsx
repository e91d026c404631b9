import { useRouter } from 'expo-router';
import { useState } from 'react';
import { useForm } from '../forms/use-form.ts';
import { useShop } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { EmailField, NameField, NewPasswordField } from './account-fields.tsx';
import { AccountForm, AccountWords } from './account-form.tsx';
import { missing, missingWords, tooShort } from './missing.ts';
import { readAnswer } from './read-answer.ts';

export function SignUpScreen() {
  const { accounts } = useShop();
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const form = useForm({
    names: ['name', 'email', 'password'],
    check: ({ name, email, password }) => ({
      name: missing(name, missingWords.name),
      email: missing(email, missingWords.email),
      password: tooShort(password),
    }),
    send: async (values) => {
      const answer = await accounts.signUp(values);
      if (answer.ok) setDone(true);
      return readAnswer(answer);
    },
  });
  const toSignIn = () => router.dismissTo('/sign-in');
  if (isDone) {
    return (
      <AccountWords
        title="Check your mail"
        lead="We have sent you a mail; the link in it shows that the address is yours. You can sign in already."
      >
        <Button title="Sign in" onPress={toSignIn} />
      </AccountWords>
    );
  }
  return (
    <AccountForm
      title="Open an account"
      lead="It keeps your orders in one place. You can buy without one just as well."
      form={form}
      submit="Open the account"
      links={<Button title="I have one already" look="text" onPress={toSignIn} />}
    >
      <NameField {...form.field('name')} />
      <EmailField {...form.field('email')} />
      <NewPasswordField {...form.field('password')} />
    </AccountForm>
  );
}
