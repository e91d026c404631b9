import { errorMessage } from '@stockroom/client/words/refusal-message';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { useNavigate } from '@tanstack/react-router';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CheckedForm } from '../forms/checked-form.tsx';
import type { FormAnswer } from '../forms/form-answer.ts';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { useTRPC } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { PresentPasswordField } from './account-fields.tsx';
import formStyles from './security-form.module.css';

interface AddPasskeyProps {
  confirmed: boolean;
  answer: FormAnswer | undefined;
}

/** The one form of the page that needs scripts: the browser itself makes the passkey. */
export function AddPasskey({ confirmed, answer }: AddPasskeyProps) {
  const own = answer?.form === 'add-passkey' ? answer : undefined;
  const form = useFormErrors(own?.errors);
  const [message, setMessage] = useState(own?.message);
  const [adding, setAdding] = useState(false);
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const confirm = useMutation(trpc.account.confirm.mutationOptions());

  async function add({ name, password }: { name: string; password: string | undefined }) {
    if (password !== undefined) await confirm.mutateAsync({ password });
    const { addPasskey } = await import('./passkey-ceremonies.ts');
    await addPasskey(name);
    await queryClient.invalidateQueries({ queryKey: trpc.account.passkeys.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.account.security.queryKey() });
    await navigate({
      to: '/account/security',
      search: { done: 'passkey-added' },
      hash: 'passkeys',
    });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form.check()) return;
    const element = event.currentTarget;
    const fields = new FormData(element);
    const text = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : undefined;
    };
    setAdding(true);
    setMessage(undefined);
    add({ name: text('name') ?? '', password: text('password') })
      .then(
        () => element.reset(),
        async (error: unknown) => {
          setMessage(await explain(error));
          // It may have been confirmed too long ago meanwhile: then the form asks for the password.
          await queryClient.invalidateQueries({ queryKey: trpc.account.security.queryKey() });
        },
      )
      .finally(() => setAdding(false));
  }

  return (
    <CheckedForm
      form={form}
      message={message}
      method="post"
      action="/account/security"
      className={formStyles.form}
      onSubmit={submit}
      aria-busy={adding}
    >
      <input type="hidden" name="do" value="add-passkey" />
      <TextField
        label="Name of a new passkey"
        name="name"
        autoComplete="off"
        maxLength={100}
        hint="So that you know it again: ‘My phone’, for example."
        data-missing="What shall it be called?"
        defaultValue={own?.values['name']}
        error={form.errors['name']}
      />
      {!confirmed && <PresentPasswordField error={form.errors['password']} />}
      <Button type="submit" look="quiet" disabled={adding}>
        {adding ? 'Your browser asks …' : 'Add a passkey'}
      </Button>
    </CheckedForm>
  );
}

async function explain(error: unknown): Promise<string> {
  const { CeremonyFailed } = await import('./passkey-ceremonies.ts');
  if (error instanceof CeremonyFailed) return error.message;
  return refusalOf(error)?.code === 'wrong_password'
    ? 'That is not your password.'
    : errorMessage(error);
}
