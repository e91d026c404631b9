import { mailStatusWords } from '@stockroom/client/words/mail-words';
import type { MailStatus } from '@stockroom/contract/office';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { MailRow } from '../office/mail-row.tsx';
import styles from '../office/mails.module.css';
import { OfficeBar } from '../office/office-bar.tsx';
import { isMailStatus } from '../office/statuses.ts';
import officeStyles from '../office/office.module.css';
import { onlyMeant, readCursor } from '../only-meant.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ChipRow } from '../ui/chip-row.tsx';
import chips from '../ui/chips.module.css';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

interface MailsSearch {
  status?: MailStatus;
  cursor?: string;
}

export const Route = createFileRoute('/office/mails/')({
  validateSearch: (raw: Record<string, unknown>): MailsSearch =>
    onlyMeant(raw, {
      ...(isMailStatus(raw['status']) && { status: raw['status'] }),
      ...readCursor(raw),
    }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, trpc }, deps }) =>
    queryClient.ensureQueryData(trpc.office.mails.list.queryOptions(deps)).then(() => undefined),
  head: () => ({ meta: [{ title: 'Mails · Office' }] }),
  component: Mails,
});

function Mails() {
  const search = Route.useSearch();
  const { data: mails } = useSuspenseQuery(useTRPC().office.mails.list.queryOptions(search));
  return (
    <Page>
      <OfficeBar title="Mails" />
      <ChipRow label="Which mails" className={officeStyles.filters}>
        {[undefined, ...Object.keys(mailStatusWords).filter(isMailStatus)].map((status) => (
          <li key={status ?? 'all'}>
            <Link
              to="/office/mails"
              search={status === undefined ? {} : { status }}
              activeOptions={{ exact: true }}
              className={chips.chip}
              aria-current={status === search.status ? 'page' : undefined}
            >
              {status === undefined ? 'All' : mailStatusWords[status]}
            </Link>
          </li>
        ))}
      </ChipRow>
      {mails.items.length === 0 ? (
        <Empty
          title="No mails here"
          actions={
            <ButtonLink to="/office" search={{}} look="quiet">
              To the orders
            </ButtonLink>
          }
        >
          Whatever the shop writes to anybody is kept here, sent or not.
        </Empty>
      ) : (
        <ul className={styles.list}>
          {mails.items.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
      {mails.nextCursor !== null && (
        <p className={officeStyles.on}>
          <ButtonLink
            to="/office/mails"
            search={{ ...search, cursor: mails.nextCursor }}
            look="quiet"
          >
            Earlier mails
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
