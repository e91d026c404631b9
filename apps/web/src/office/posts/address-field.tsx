import { errorMessage } from '@stockroom/client/words/refusal-message';
import type { OfficePost } from '@stockroom/client/calls/shapes';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { say } from '../../ui/say.ts';
import styles from './editor.module.css';

interface AddressFieldProps {
  post: OfficePost;
  error: string | undefined;
}

/** Changed by a press and not by the way: it is what other people have written down. */
export function AddressField({ post, error }: AddressFieldProps) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState(post.slug);
  const [wrong, setWrong] = useState(error);
  const change = useMutation(
    trpc.office.posts.changeSlug.mutationOptions({
      onSuccess: () => say({ words: `It lives at /journal/${tidy} now.` }),
      onError: (refused) => setWrong(errorMessage(refused)),
    }),
  );
  const tidy = slugOf(typed);
  const isNew = tidy !== post.slug;

  return (
    <>
      <div className={styles.row}>
        <TextField
          label="Address"
          name="slug"
          className={styles.grow}
          defaultValue={post.slug}
          maxLength={200}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          hint={`/journal/${tidy || '…'}`}
          error={wrong}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (isNew && tidy !== '') change.mutate({ id: post.id, slug: tidy });
          }}
        />
        {isNew && (
          <Button
            look="quiet"
            disabled={tidy === '' || change.isPending}
            onClick={() => change.mutate({ id: post.id, slug: tidy })}
          >
            Change it
          </Button>
        )}
      </div>
      <p className={styles.note}>
        {post.publishedAt === null
          ? 'Nobody has been there yet: change it as you like.'
          : `Links to /journal/${post.slug} will lead to the new address from then on, for good.`}
      </p>
    </>
  );
}

/** As near as an address can come to what was typed. */
function slugOf(typed: string): string {
  return typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 200);
}
