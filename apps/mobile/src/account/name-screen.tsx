import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useForm } from '../forms/use-form.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { feel } from '../ui/feel.ts';
import { NameField } from './account-fields.tsx';
import { AccountForm } from './account-form.tsx';
import { missing, missingWords } from './missing.ts';
import { SignedIn } from './signed-in.tsx';

export function NameScreen() {
  return <SignedIn>{({ name }) => <Rename name={name} />}</SignedIn>;
}

function Rename({ name }: { name: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const update = useMutation(trpc.account.update.mutationOptions());
  const form = useForm({
    names: ['name'],
    begin: { name },
    check: (values) => ({ name: missing(values.name, missingWords.name) }),
    send: async (values) => {
      const account = await update.mutateAsync(values);
      queryClient.setQueryData(trpc.account.me.queryKey(), account);
      feel('done');
      router.back();
    },
  });
  return (
    <AccountForm title="Your name" form={form} submit="Save the name">
      <NameField {...form.field('name')} />
    </AccountForm>
  );
}
