import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { answerForm } from '../forms/answer-form.ts';
import { FormRefused } from '../forms/form-answer.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { CustomerView } from '../office/customers/customer-view.tsx';
import { OfficeBar } from '../office/office-bar.tsx';
import { orNotFound } from '../or-not-found.ts';
import { pathOf } from '../privacy/path-of.ts';
import { useTRPC } from '../trpc.ts';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/office/customers/$key')({
  loader: async ({ context: { queryClient, trpc }, params: { key } }) => {
    const { name } = await orNotFound(
      queryClient.ensureQueryData(trpc.office.customers.byKey.queryOptions({ key })),
    );
    return { name, answer: formAnswer() };
  },
  head: ({ loaderData }) => ({
    meta: [{ title: `${loaderData?.name ?? 'A customer'} · Office` }],
  }),
  component: Customer,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const { key } = posted.params;
          const password = fields.text('password');
          if (fields.text('do') === 'export') {
            return pathOf((await trpc.office.customers.export.mutate({ key, password })).url);
          }
          if (fields.text('sure') !== '1') {
            throw new FormRefused('', {
              sure: 'Please tick this, so that it does not happen by mistake.',
            });
          }
          await trpc.office.customers.erase.mutate({ key, password, sure: true });
          return '/office/customers';
        }),
    },
  },
});

function Customer() {
  const { key } = Route.useParams();
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: customer } = useSuspenseQuery(trpc.office.customers.byKey.queryOptions({ key }));
  const { data: account } = useSuspenseQuery(trpc.account.me.queryOptions());
  return (
    <Page>
      <OfficeBar title={customer.name} />
      <CustomerView
        customerKey={key}
        customer={customer}
        isOwner={account?.role === 'owner'}
        answer={answer}
      />
    </Page>
  );
}
