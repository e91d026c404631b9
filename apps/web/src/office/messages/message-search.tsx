import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './messages.module.css';
import type { MessagesSearch } from './messages-search.ts';

/** A GET form: its address is the search, with scripts and without. */
export function MessageSearch({ search: { status, query } }: { search: MessagesSearch }) {
  const navigate = useNavigate();
  return (
    <search>
      <form
        action="/office/messages"
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('query');
          const text = typeof typed === 'string' ? typed.trim() : '';
          void navigate({
            to: '/office/messages',
            search: { ...(status && { status }), ...(text !== '' && { query: text }) },
          });
        }}
      >
        {status !== undefined && <input type="hidden" name="status" value={status} />}
        <TextField
          key={query ?? ''}
          id="message-search"
          label="Look for a name, an address, an order or words"
          required={false}
          type="search"
          name="query"
          maxLength={200}
          defaultValue={query}
          className={styles.grow}
        />
        <Button type="submit" look="quiet">
          Search
        </Button>
      </form>
    </search>
  );
}
