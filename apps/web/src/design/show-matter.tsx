import type { OrderStatus } from '@stockroom/contract/orders';
import { orderStatusWords } from '@stockroom/client/words/order-words';
import { useQuery } from '@tanstack/react-query';
import { ProductGrid, ProductGridSkeleton } from '../catalog/product-grid.tsx';
import { StockLine } from '../catalog/stock-line.tsx';
import { StatusBadge } from '../orders/status-badge.tsx';
import { Timeline } from '../orders/timeline.tsx';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Price } from '../ui/price.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import split from '../ui/split.module.css';
import { Sums } from '../ui/sums.tsx';
import { Row, Specimen } from './specimen.tsx';

const pounds = (amount: number) => ({ amount, currency: 'GBP' });
const event = {
  at: '2026-11-22T14:05:00.000Z',
  from: null,
  to: 'paid' as const,
  detail: {},
  shipment: null,
};

/** What pages are made of, besides what is pressed and typed into. */
export function ShowMatter() {
  const { data: goods } = useQuery(useTRPC().catalog.list.queryOptions({ limit: 4 }));
  const [first, second, ...rest] = goods?.items ?? [];
  return (
    <>
      <Specimen name="Notice">
        <Notice>Something to know.</Notice>
        <Notice tone="good">It went well.</Notice>
        <Notice tone="warn">It may surprise.</Notice>
        <Notice tone="bad">It did not go well.</Notice>
      </Specimen>
      <Specimen name="Badges and stock">
        <Row>
          {Object.keys(orderStatusWords).map((status) => (
            // Its keys are the statuses, as its type says where it is declared.
            <StatusBadge key={status} status={status as OrderStatus} />
          ))}
        </Row>
        <Row>
          <StockLine available={40} />
          <StockLine available={2} />
          <StockLine available={0} />
        </Row>
      </Specimen>
      <Specimen name="Amounts">
        <Price value={pounds(124_960)} />
        <div className={split.slip}>
          <h2>Your order</h2>
          <Sums
            sums={[
              { label: 'Goods', value: pounds(1180) },
              { label: 'Postage', value: pounds(0), nothing: 'Free' },
              { label: 'Discount WELCOME10', value: pounds(-118) },
              { label: 'Total', value: pounds(1062), look: 'total' },
              { label: 'of which tax', value: pounds(177), look: 'quiet' },
            ]}
          />
          <p className={split.note}>You pay on the next page.</p>
        </div>
      </Specimen>
      <Specimen name="Goods">
        {first && second && (
          <ProductGrid
            shelf
            products={[
              first,
              { ...second, available: false },
              ...rest.slice(0, 1),
              {
                ...first,
                slug: 'donaudampfschiff',
                name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
              },
            ]}
          />
        )}
        <ProductGridSkeleton count={4} />
      </Specimen>
      <Specimen name="Timeline">
        <Timeline
          line="live"
          events={[
            { ...event, id: '1', kind: 'placed', actor: 'customer' },
            { ...event, id: '2', kind: 'payment_opened', actor: 'job' },
            { ...event, id: '3', kind: 'paid', actor: 'provider' },
          ]}
        />
      </Specimen>
      <Specimen name="Nothing here">
        <Empty title="This shelf is empty" actions={<ButtonLink to="/">To the front</ButtonLink>}>
          Everything that stood here has gone to a good home.
        </Empty>
      </Specimen>
      <Specimen name="On its way">
        <Skeleton shape="title" />
        <Skeleton />
        <Skeleton shape="short" />
      </Specimen>
    </>
  );
}
