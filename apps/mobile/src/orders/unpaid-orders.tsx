import { formatMoney } from '@stockroom/contract/format-money';
import { formatMoment } from '@stockroom/client/words/format-date';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Words } from '../ui/words.tsx';
import { useOrdersOfPhone } from './use-orders-of-phone.ts';

/** What is held for somebody is not held for long: older ones are looked up in the list of orders. */
const most = 3;

/** Orders that were placed and not paid: the app, or its owner, was called away in between. */
export function UnpaidOrders() {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: account } = useQuery(trpc.account.me.queryOptions());
  const { orders: ofPhone } = useOrdersOfPhone(most);
  const { data: ofAccount } = useQuery({
    ...trpc.orders.mine.queryOptions({ status: 'awaiting_payment', limit: most }),
    enabled: Boolean(account),
  });
  const here = ofPhone.filter(({ status }) => status === 'awaiting_payment');
  const elsewhere = (ofAccount?.items ?? []).filter(
    (each) => !ofPhone.some(({ number }) => number === each.number),
  );
  return [...here, ...elsewhere].map((order) => (
    <Notice key={order.number} tone="warn">
      <Words>
        Order {order.number} of {formatMoney(order.total)} is not paid yet.
        {'reservedUntil' in order &&
          order.reservedUntil !== null &&
          ` We hold it for you until ${formatMoment(order.reservedUntil)}.`}
      </Words>
      <Button
        title={`Finish paying for ${order.number}`}
        look="quiet"
        onPress={() => router.push(`/orders/${order.number}`)}
      />
    </Notice>
  ));
}
