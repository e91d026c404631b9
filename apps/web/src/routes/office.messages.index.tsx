import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { MessageFilter } from '../office/messages/message-filter.tsx';
import { MessageList } from '../office/messages/message-list.tsx';
import { MessageSearch } from '../office/messages/message-search.tsx';
import { readMessagesSearch } from '../office/messages/messages-search.ts';
import { NoMessages } from '../office/messages/no-messages.tsx';
import { useMessageNews } from '../office/messages/use-message-news.ts';
import { OfficeBar } from '../office/office-bar.tsx';
import officeStyles from '../office/office.module.css';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/office/messages/')({
  validateSearch: readMessagesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, trpc }, deps }) =>
    queryClient.ensureQueryData(trpc.office.messages.list.queryOptions(deps)).then(() => undefined),
  head: () => ({ meta: [{ title: 'Messages · Office' }] }),
  component: Messages,
});

function Messages() {
  const search = Route.useSearch();
  const trpc = useTRPC();
  const { data: messages } = useSuspenseQuery(trpc.office.messages.list.queryOptions(search));
  const { data: counts } = useQuery(trpc.office.messages.counts.queryOptions());
  useMessageNews();
  return (
    <Page>
      <OfficeBar title="Messages" />
      <MessageFilter search={search} counts={counts} />
      <MessageSearch search={search} />
      {messages.items.length === 0 ? (
        <NoMessages search={search} />
      ) : (
        // Each list has its own idea of what is new on it.
        <MessageList key={JSON.stringify(search)} messages={messages.items} />
      )}
      {messages.nextCursor !== null && (
        <p className={officeStyles.on}>
          <ButtonLink
            to="/office/messages"
            search={{ ...search, cursor: messages.nextCursor }}
            look="quiet"
          >
            Earlier messages
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
