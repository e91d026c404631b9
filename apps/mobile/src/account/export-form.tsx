import { isCallError } from '@stockroom/client/calls/call-error';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormBody } from '../forms/form-body.tsx';
import { useForm } from '../forms/use-form.ts';
import { useShop } from '../shop/shop-context.ts';
import { feel } from '../ui/feel.ts';
import { Notice } from '../ui/notice.tsx';
import { PresentPasswordField } from './account-fields.tsx';
import { explainPassword } from './explain-password.ts';
import { missing, missingWords } from './missing.ts';
import { takeArchive } from './take-archive.ts';

/** Everything that is kept on whoever asks, for the password. */
export function ExportForm() {
  const shop = useShop();
  const ask = useMutation(shop.trpc.account.export.mutationOptions());
  const [isTaken, setTaken] = useState(false);
  const form = useForm({
    names: ['password'],
    check: ({ password }) => ({ password: missing(password, missingWords.presentPassword) }),
    send: async (values) => {
      setTaken(false);
      await takeArchive(shop, await ask.mutateAsync(values));
      feel('done');
      form.clear();
      setTaken(true);
    },
    explain: (error) =>
      // The archive itself is no procedure's answer: it did not come, or the phone could not keep it.
      isCallError(error)
        ? explainPassword(error)
        : { message: 'The archive did not come through. Please try again in a moment.' },
  });
  return (
    <>
      {isTaken && (
        <Notice tone="good" announced>
          That was everything. It is not kept in this app.
        </Notice>
      )}
      <FormBody form={form} submit="Download everything" look="quiet">
        <PresentPasswordField {...form.field('password')} />
      </FormBody>
    </>
  );
}
