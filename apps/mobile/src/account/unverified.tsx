import { useState } from 'react';
import { FormBody } from '../forms/form-body.tsx';
import { useForm } from '../forms/use-form.ts';
import { useShop } from '../shop/shop-context.ts';
import { Notice } from '../ui/notice.tsx';
import { Words } from '../ui/words.tsx';
import { readAnswer } from './read-answer.ts';

/** Beside an address that nobody has proved to own yet. */
export function Unverified() {
  const { accounts } = useShop();
  const [isSent, setSent] = useState(false);
  const form = useForm({
    names: [],
    send: async () => {
      const answer = await accounts.resendVerification();
      if (answer.ok) setSent(true);
      return readAnswer(answer);
    },
  });
  if (isSent) return <Notice announced>A mail with a link is on its way to you.</Notice>;
  return (
    <Notice>
      <Words>We do not know yet that this address is yours.</Words>
      <FormBody form={form} submit="Send me the mail again" look="text" />
    </Notice>
  );
}
