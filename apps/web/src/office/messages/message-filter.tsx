import { messageStatusWords } from '@stockroom/client/words/message-words';
import type { MessageCounts } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { ChipRow } from '../../ui/chip-row.tsx';
import chips from '../../ui/chips.module.css';
import officeStyles from '../office.module.css';
import { isMessageStatus, type MessagesSearch } from './messages-search.ts';

const statuses = Object.keys(messageStatusWords).filter(isMessageStatus);

export function MessageFilter({
  search,
  counts,
}: {
  search: MessagesSearch;
  counts: MessageCounts | undefined;
}) {
  const numbers: Partial<Record<string, number>> = {
    new: counts?.waiting,
    spam: counts?.unseenSpam,
  };
  return (
    <ChipRow label="Which messages" className={officeStyles.filters}>
      {[undefined, ...statuses].map((status) => {
        const count = status && numbers[status];
        return (
          <li key={status ?? 'all'}>
            <Link
              to="/office/messages"
              search={status === undefined ? {} : { status }}
              activeOptions={{ exact: true }}
              className={chips.chip}
              aria-current={status === search.status ? 'page' : undefined}
            >
              {status === undefined ? 'All' : messageStatusWords[status]}
              {count ? ` (${count})` : ''}
            </Link>
          </li>
        );
      })}
    </ChipRow>
  );
}
