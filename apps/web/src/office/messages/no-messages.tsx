import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { MessagesSearch } from './messages-search.ts';

const words = {
  all: ['No messages yet', 'The next one shows here by itself, the moment it is sent.'],
  new: ['Nobody waits', 'Everything has been answered or closed. Time for tea.'],
  answered: ['None of these', 'What you have answered will stand here.'],
  closed: ['None of these', 'What needs no answer can be closed, and stands here then.'],
  spam: ['No spam', 'What looks like an advertisement is filed here, and not thrown away.'],
} as const;

export function NoMessages({ search: { status, query } }: { search: MessagesSearch }) {
  const [title, sentence] = words[status ?? 'all'];
  const everything = (
    <ButtonLink to="/office/messages" search={{}} look="quiet">
      All messages
    </ButtonLink>
  );
  if (query !== undefined) {
    return (
      <Empty title={`Nothing with ‘${query}’`} actions={everything}>
        Names, addresses, orders’ numbers and what they wrote are looked through; spam only in its
        own list.
      </Empty>
    );
  }
  return (
    <Empty
      title={title}
      actions={
        status === undefined ? (
          <ButtonLink to="/contact" search={{}} look="quiet">
            See the form
          </ButtonLink>
        ) : (
          everything
        )
      }
    >
      {sentence}
    </Empty>
  );
}
