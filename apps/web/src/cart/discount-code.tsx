import { applyCodeOptions } from '@stockroom/client/cart/cart-mutations';
import { issuesOf } from '@stockroom/client/calls/refusal-of';
import { errorMessage, refusalMessage } from '@stockroom/client/words/refusal-message';
import type { Cart } from '@stockroom/client/calls/shapes';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTRPC } from '../trpc.ts';
import type { FormAnswer } from '../forms/form-answer.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import styles from './cart-page.module.css';

interface DiscountCodeProps {
  code: Cart['code'];
  refused: FormAnswer | undefined;
}

export function DiscountCode({ code, refused }: DiscountCodeProps) {
  const apply = useMutation(applyCodeOptions(useTRPC()));

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('code') ?? '');
    apply.mutate({ code: text.trim().toUpperCase() });
  }

  if (code) {
    return (
      <form method="post" action="/cart" onSubmit={send}>
        <input type="hidden" name="code" value="" />
        <p className={styles.applied}>
          <span>
            Code <strong>{code.code}</strong>
          </span>
          <Button type="submit" name="do" value="code" look="text">
            Take it off
          </Button>
        </p>
        {code.refusal && <p className={styles.note}>{refusalMessage(code.refusal)}</p>}
      </form>
    );
  }
  const wrong = apply.error ? codeError(apply.error) : codeRefused(refused);
  return (
    <form method="post" action="/cart" className={styles.code} onSubmit={send}>
      <TextField
        label="Discount code"
        defaultValue={refused?.values['code']}
        name="code"
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        error={wrong}
      />
      <Button type="submit" name="do" value="code" look="quiet" disabled={apply.isPending}>
        Use it
      </Button>
    </form>
  );
}

/** A text that no code could be is as unknown as one that is not there. */
function codeError(error: unknown): string {
  return issuesOf(error).length > 0
    ? refusalMessage({ code: 'code_unknown' })
    : errorMessage(error);
}

function codeRefused(refused: FormAnswer | undefined): string | undefined {
  if (!refused) return undefined;
  return 'code' in refused.errors ? refusalMessage({ code: 'code_unknown' }) : refused.message;
}
