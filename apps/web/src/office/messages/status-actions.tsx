import { errorMessage } from '@stockroom/client/words/refusal-message';
import type { MessageDetail } from '@stockroom/client/calls/shapes';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/say.ts';
import styles from './thread.module.css';

type Target = 'new' | 'closed' | 'spam';

/** What may be done from where a message stands, and what the button says. */
const actions: Record<MessageDetail['status'], [Target, string][]> = {
  new: [
    ['closed', 'Close without an answer'],
    ['spam', 'This is spam'],
  ],
  answered: [
    ['closed', 'Close'],
    ['new', 'Still waits for an answer'],
    ['spam', 'This is spam'],
  ],
  closed: [
    ['new', 'Open again'],
    ['spam', 'This is spam'],
  ],
  spam: [['new', 'This is not spam']],
};

export function StatusActions({ message: { id, status } }: { message: MessageDetail }) {
  const trpc = useTRPC();
  const setting = useMutation(
    trpc.office.messages.setStatus.mutationOptions({
      onError: (error) => say({ words: errorMessage(error), urgent: true }),
    }),
  );
  return (
    <div className={styles.actions}>
      {actions[status].map(([target, words]) => (
        <form
          key={target}
          method="post"
          action={`/office/messages/${id}`}
          onSubmit={(event) => {
            event.preventDefault();
            setting.mutate({ id, status: target });
          }}
        >
          <input type="hidden" name="do" value="status" />
          <Button
            type="submit"
            name="status"
            value={target}
            look={status === 'spam' ? 'primary' : target === 'spam' ? 'text' : 'quiet'}
            disabled={setting.isPending}
          >
            {words}
          </Button>
        </form>
      ))}
    </div>
  );
}
