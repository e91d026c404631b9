import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { FormBody } from '../forms/form-body.tsx';
import { useForm } from '../forms/use-form.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { Tick } from '../ui/choice.tsx';
import { confirm } from '../ui/confirm.ts';
import { PresentPasswordField } from './account-fields.tsx';
import { explainPassword } from './explain-password.ts';
import { missing, missingWords } from './missing.ts';
import { useComingAndGoing } from './use-coming-and-going.ts';

/** The end of an account: the password, a tick, and one more question. */
export function EraseForm() {
  const trpc = useTRPC();
  const router = useRouter();
  const { hasGone } = useComingAndGoing();
  const erase = useMutation(trpc.account.erase.mutationOptions());
  const [isSure, setSure] = useState(false);
  const form = useForm<'password' | 'sure'>({
    names: ['password', 'sure'],
    check: ({ password }) => ({
      password: missing(password, missingWords.presentPassword),
      sure: isSure ? undefined : 'Please tick this, so that it does not happen by mistake.',
    }),
    send: async ({ password }) => {
      const isMeant = await confirm({
        title: 'Erase your account?',
        words: 'It goes at once, on every device, and cannot be undone.',
        action: 'Erase my account',
        otherwise: 'Keep it',
        isGrave: true,
      });
      if (!isMeant) return;
      const { waiting } = await erase.mutateAsync({ password, sure: true });
      router.dismissTo({ pathname: '/goodbye', params: { waiting: waiting.join('.') } });
      await hasGone();
    },
    explain: explainPassword,
  });
  return (
    <FormBody form={form} submit="Erase my account" look="danger">
      <PresentPasswordField {...form.field('password')} />
      <Tick
        title="I know that this cannot be undone."
        isOn={isSure}
        onChange={(on) => {
          setSure(on);
          form.set('sure', '');
        }}
        error={form.wrong('sure')}
      />
    </FormBody>
  );
}
