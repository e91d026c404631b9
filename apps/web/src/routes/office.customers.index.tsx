import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { CustomerRow } from '../office/customers/customer-row.tsx';
import { CustomerSearch } from '../office/customers/customer-search.tsx';
import styles from '../office/customers/customers.module.css';
import { OfficeBar } from '../office/office-bar.tsx';
import officeStyles from '../office/office.module.css';
import { onlyMeant, readCursor } from '../only-meant.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

interface CustomersSearch {
  /** What is looked for: a part of a name or an address, or an order's number. */
  search?: string;
  cursor?: string;
}

export const Route = createFileRoute('/office/customers/')({
  validateSearch: (raw: Record<string, unknown>): CustomersSearch => {
    const { search } = raw;
    const text = typeof search === 'string' ? search.trim() : '';
    return onlyMeant(raw, {
      ...(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u.test(text) && { search: text }),
      ...readCursor(raw),
    });
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, trpc }, deps }) =>
    queryClient
      .ensureQueryData(trpc.office.customers.list.queryOptions(deps))
      .then(() => undefined),
  head: () => ({ meta: [{ title: 'Customers · Office' }] }),
  component: Customers,
});

function Customers() {
  const search = Route.useSearch();
  const { data: customers } = useSuspenseQuery(
    useTRPC().office.customers.list.queryOptions(search),
  );
  return (
    <Page>
      <OfficeBar title="Customers" />
      <CustomerSearch value={search.search} />
      {customers.items.length === 0 ? (
        <Empty
          title={search.search === undefined ? 'No customers yet' : 'Nobody like that'}
          actions={
            <ButtonLink to="/office/customers" search={{}} look="quiet">
              All customers
            </ButtonLink>
          }
        >
          Accounts and guests are found by a part of their name or address, or by an order’s number.
        </Empty>
      ) : (
        <ul className={styles.list}>
          {customers.items.map((customer) => (
            <CustomerRow key={customer.key} customer={customer} />
          ))}
        </ul>
      )}
      {customers.nextCursor !== null && (
        <p className={officeStyles.on}>
          <ButtonLink
            to="/office/customers"
            search={{ ...search, cursor: customers.nextCursor }}
            look="quiet"
          >
            More customers
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
