import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useTRPC } from '../trpc.ts';

export const Route = createFileRoute('/')({
  loader: ({ context }) =>
    context.queryClient.ensureQueryData(context.trpc.catalog.list.queryOptions({ limit: 24 })),
  component: Home,
});

function Home() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.catalog.list.queryOptions({ limit: 24 }));
  return (
    <main>
      <h1>Stockroom</h1>
      <ul>
        {data.items.map((product) => (
          <li key={product.slug}>{product.name}</li>
        ))}
      </ul>
    </main>
  );
}
