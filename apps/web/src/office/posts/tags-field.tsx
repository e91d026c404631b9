import { errorMessage } from '@stockroom/client/words/refusal-message';
import type { OfficePost } from '@stockroom/client/calls/shapes';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import { TextField } from '../../ui/field.tsx';
import chips from '../../ui/chips.module.css';
import styles from './editor.module.css';
import { readTags } from './read-tags.ts';

interface TagsFieldProps {
  post: OfficePost;
  error: string | undefined;
}

/** Saved on leaving the field; those in use elsewhere are a press away. */
export function TagsField({ post, error }: TagsFieldProps) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState(() => post.tags.map(({ name }) => name).join(', '));
  const { data: known = [] } = useQuery(trpc.journal.tags.queryOptions());
  const set = useMutation(
    trpc.office.posts.setTags.mutationOptions({
      scope: { id: 'tags' },
    }),
  );
  const chosen = readTags(typed);
  const has = (name: string) => chosen.some((each) => each.toLowerCase() === name.toLowerCase());
  const further = known.filter(({ name }) => !has(name)).slice(0, 12);

  function save(names: string[]) {
    const before = post.tags.map(({ name }) => name).join(', ');
    if (names.join(', ') !== before) set.mutate({ id: post.id, tags: names });
  }

  return (
    <>
      <TextField
        label="Tags"
        optional
        name="tags"
        className={styles.field}
        value={typed}
        maxLength={400}
        autoComplete="off"
        hint={
          set.isPending
            ? 'Saving …'
            : 'What it is about, with commas between; the most fitting first.'
        }
        error={set.error ? errorMessage(set.error) : error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => save(chosen)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          save(chosen);
        }}
      />
      {further.length > 0 && (
        <ul className={styles.orders} aria-label="Tags of other posts">
          {further.map(({ slug, name }) => (
            <li key={slug}>
              <button
                type="button"
                className={chips.chip}
                onClick={() => {
                  const names = [...chosen, name];
                  setTyped(names.join(', '));
                  save(names);
                }}
              >
                + {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
