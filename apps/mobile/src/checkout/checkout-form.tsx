import type { AccountFacts, Country, SavedAddress } from '@stockroom/client/calls/shapes';
import {
  chooseAddress,
  chooseCountry,
  type WantedDestination,
} from '@stockroom/client/checkout/choose-destination';
import { formatMoney } from '@stockroom/contract/format-money';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { StyleSheet } from 'react-native';
import { AddressFields } from '../addresses/address-fields.tsx';
import { addressParts, checkAddress, readAddress } from '../addresses/address-parts.ts';
import { type FormRefusal, useForm, type Values } from '../forms/use-form.ts';
import { OrderLines } from '../orders/order-facts.tsx';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choice.tsx';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Words } from '../ui/words.tsx';
import { explainRefusal, type Part } from './explain-refusal.ts';
import { HindranceNotice } from './hindrance-notice.tsx';
import { NothingToOrder } from './nothing-to-order.tsx';
import { OrderSummary } from './order-summary.tsx';
import { Unanswered } from './unanswered.tsx';
import { usePlaceOrder } from './use-place-order.ts';
import { useQuote } from './use-quote.ts';
import { HowFast, WhereTo } from './where-to.tsx';

interface CheckoutFormProps {
  account: AccountFacts | null;
  countries: Country[];
  /** Those that the shop sends to. */
  saved: SavedAddress[];
}

const everyPart = ['line1', 'line2', 'city', 'region', 'postcode'] as const satisfies Part[];

export function CheckoutForm({ account, countries, saved }: CheckoutFormProps) {
  const trpc = useTRPC();
  const [wanted, setWanted] = useState<WantedDestination>({});
  const [speed, setSpeed] = useState<string>();
  const [isKept, setKept] = useState(false);
  const chosen = chooseAddress(wanted, saved, countries);
  const country = chosen?.country ?? chooseCountry(wanted, countries);
  const { data: known } = useQuery({
    ...trpc.checkout.addressForm.queryOptions({ country }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const layout = { fields: known?.fields ?? [], country };
  const { quote, isStale, isEmpty, error: quoteError, requote } = useQuote(country, speed);
  const order = usePlaceOrder(requote);

  const shown: Part[] = chosen ? ['email'] : ['email', ...addressParts(layout)];
  const form = useForm<Part>({
    // What this country's addresses do not have was perhaps typed for another's, and stays.
    names: [...everyPart.filter((part) => !shown.includes(part)), ...shown],
    begin: { email: account?.email, name: account?.name },
    check: (values) => ({
      ...(!chosen && checkAddress(layout, values)),
      email:
        values.email.trim() === ''
          ? 'We need an e-mail address to send the confirmation to.'
          : undefined,
    }),
    send,
    explain: (error) => explainRefusal(error, chosen === undefined),
  });

  async function send(values: Values<Part>): Promise<FormRefusal<Part> | undefined> {
    if (!quote || isStale) return undefined;
    const wrong = await order.place(
      {
        email: values.email.trim(),
        address: chosen ? addressOf(chosen) : readAddress(layout, values),
        shippingMethodId: quote.shippingMethodId,
        quote: quote.fingerprint,
        keepAddress: account !== null && chosen === undefined && isKept,
      },
      quote,
    );
    return wrong === undefined ? undefined : { message: wrong };
  }

  function goTo(next: string): void {
    setWanted({ country: next, ...(saved.length > 0 && { address: 'new' }) });
    // Another country has other regions; what was typed besides stays.
    form.set('region', '');
  }

  if (order.isUnanswered) {
    return (
      <Unanswered
        error={order.lastError}
        isBusy={order.isBusy}
        onAgain={() => void order.sendAgain().catch(() => {})}
      />
    );
  }
  if (isEmpty && !order.isBusy) return <NothingToOrder />;
  const total = quote ? ` ${formatMoney(quote.total)}` : '';
  return (
    <Screen
      footer={
        <>
          {form.message !== undefined && <Notice tone="bad">{form.message}</Notice>}
          <Button
            title={`Place the order and pay${total}`}
            busy={form.isBusy || order.isBusy}
            disabled={!quote || isStale}
            onPress={form.submit}
          />
        </>
      }
    >
      {order.hindrance && (
        <HindranceNotice
          hindrance={order.hindrance}
          onResolved={() => {
            order.forget();
            void requote();
          }}
        />
      )}
      <WhereTo
        countries={countries}
        saved={saved}
        chosen={chosen}
        country={country}
        onAddress={(address) => setWanted({ address })}
        onCountry={goTo}
      />
      <Words look="heading" style={styles.next}>
        {chosen ? 'Where may we write to?' : 'Who is it for?'}
      </Words>
      <Field
        label="E-mail"
        hint="For your confirmation, and for nothing else."
        keyboardType="email-address"
        autoComplete="email"
        textContentType="emailAddress"
        autoCapitalize="none"
        autoCorrect={false}
        maxLength={320}
        {...form.field('email')}
      />
      {!chosen && <AddressFields layout={layout} form={form} />}
      {!chosen && account && (
        <Tick title="Save this address for next time" isOn={isKept} onChange={setKept} />
      )}
      {quote && <HowFast quote={quote} wanted={speed} onChange={setSpeed} />}
      <Words look="heading" style={styles.next}>
        Your order
      </Words>
      {quote && <OrderLines lines={quote.lines} />}
      {quote && <OrderSummary quote={quote} isStale={isStale} />}
      {!quote && !quoteError && <Skeleton height={160} />}
      {quoteError && <Failure error={quoteError} place="end" onRetry={() => void requote()} />}
      <Words look="small" tone="inkQuiet">
        You pay on the next page. Until then we hold everything for you.
      </Words>
    </Screen>
  );
}

function addressOf({ name, line1, line2, city, region, postcode, country, phone }: SavedAddress) {
  return {
    name,
    line1,
    line2: line2 ?? undefined,
    city,
    region: region ?? undefined,
    postcode,
    country,
    phone: phone ?? undefined,
  };
}

const styles = StyleSheet.create({ next: { marginTop: space[4] } });
