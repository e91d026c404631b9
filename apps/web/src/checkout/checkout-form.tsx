import type {
  AccountFacts,
  AddressForm,
  Country,
  Quote,
  SavedAddress,
} from '@stockroom/client/calls/shapes';
import type { FormEvent } from 'react';
import type { FormAnswer } from '../forms/form-answer.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CheckedForm } from '../forms/checked-form.tsx';
import { useFormErrors } from '../forms/use-form-errors.ts';
import styles from './checkout.module.css';
import { HindranceNotice } from './hindrance-notice.tsx';
import { OrderLines, OrderSummary } from './order-summary.tsx';
import { readPlaceOrder } from './read-place-order.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { WhereTo } from './where-to.tsx';
import { WhoFor } from './who-for.tsx';

interface CheckoutFormProps {
  account: AccountFacts | null;
  countries: Country[];
  saved: SavedAddress[];
  chosen: SavedAddress | undefined;
  addressForm: AddressForm;
  country: string;
  quote: Quote | undefined;
  /** The shipping method asked for. */
  wanted: string | undefined;
  quoteError: string | undefined;
  /** While the sums shown are those of an earlier choice. */
  stale: boolean;
  requestId: string;
  /** Why the form, sent without scripts, was not accepted. */
  answer: FormAnswer | undefined;
  requote: () => Promise<Quote | undefined>;
}

export function CheckoutForm(props: CheckoutFormProps) {
  const { account, chosen, country, quote, quoteError, stale, answer, requote } = props;
  const form = useFormErrors(answer?.errors);
  const order = usePlaceOrder(props.requestId, requote, form.showIssues);

  function place(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (order.busy || stale || !form.check()) return;
    order.place(readPlaceOrder(new FormData(event.currentTarget)), quote);
  }

  return (
    <div className={styles.layout}>
      <div className={styles.forms}>
        <WhereTo
          countries={props.countries}
          saved={props.saved}
          chosen={chosen}
          country={country}
          quote={quote}
          wanted={props.wanted}
        />
        <CheckedForm
          form={form}
          message={answer?.message}
          id="checkout"
          method="post"
          action={addressOf(
            country,
            quote,
            props.saved.length > 0 ? (chosen?.id ?? 'new') : undefined,
          )}
          className={styles.section}
          onSubmit={place}
        >
          <input type="hidden" name="requestId" value={order.requestId} />
          <input type="hidden" name="country" value={country} />
          <input type="hidden" name="shippingMethodId" value={quote?.shippingMethodId ?? ''} />
          <input type="hidden" name="quote" value={quote?.fingerprint ?? ''} />
          <WhoFor
            known={answer?.values ?? account ?? {}}
            form={props.addressForm}
            saved={chosen}
            canKeep={account !== null}
            errors={form.errors}
          />
        </CheckedForm>
      </div>
      <section className={styles.summary} aria-label="Your order">
        <h2>Your order</h2>
        {quote && <OrderLines lines={quote.lines} />}
        {quote && <OrderSummary quote={quote} stale={stale} />}
        {quoteError !== undefined && <Notice tone="bad">{quoteError}</Notice>}
        {order.hindrance && (
          <HindranceNotice
            hindrance={order.hindrance}
            onResolved={() => {
              order.forget();
              void requote();
            }}
          />
        )}
        <Button
          type="submit"
          form="checkout"
          wide
          disabled={!quote || order.busy}
          aria-busy={order.busy}
        >
          {order.busy ? 'One moment …' : 'Place the order and pay'}
        </Button>
        <p className={styles.note}>
          You pay on the next page. Until then we hold everything for you.
        </p>
      </section>
    </div>
  );
}

/** Where the form is sent without scripts: should it be refused, the page has the same choices. */
function addressOf(country: string, quote: Quote | undefined, address: string | undefined): string {
  const shipping = quote ? `&shipping=${quote.shippingMethodId}` : '';
  const chosen = address === undefined ? '' : `&address=${address}`;
  return `/checkout?country=${country}${shipping}${chosen}`;
}
