import { daysWords } from '@stockroom/client/words/shipping-words';
import type { Country, Quote, SavedAddress } from '@stockroom/client/calls/shapes';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { addressLines } from '../addresses/address-lines.ts';
import { useEarlyChoice } from '../forms/use-early-choice.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Price } from '../ui/price.tsx';
import type { CheckoutSearch } from './checkout-search.ts';
import styles from './checkout.module.css';

interface WhereToProps {
  countries: Country[];
  /** Saved addresses that the shop sends to. */
  saved: SavedAddress[];
  /** The one of them that it goes to; undefined for one that is typed. */
  chosen: SavedAddress | undefined;
  country: string;
  quote: Quote | undefined;
  /** The method asked for, before its sum is known. */
  wanted: string | undefined;
}

/** Decides what it costs. A GET form of its own, so that it works without scripts. */
export function WhereTo({
  countries,
  saved,
  chosen: address,
  country,
  quote,
  wanted,
}: WhereToProps) {
  const navigate = useNavigate({ from: '/checkout' });

  function choose(search: CheckoutSearch) {
    void navigate({ search, replace: true, resetScroll: false });
  }

  const methods = quote?.shippingMethods ?? [];
  const chosen = methods.some(({ id }) => id === wanted) ? wanted : quote?.shippingMethodId;

  const other = saved.length > 0 ? { address: 'new' } : {};
  const at = address ? { address: address.id } : { ...other, country };

  const form = useRef<HTMLFormElement>(null);
  useEarlyChoice(form, (fields) => {
    const early = String(fields.get('country') ?? country);
    const speed = String(fields.get('shipping') ?? '');
    const to = String(fields.get('address') ?? at.address ?? '');
    if (to !== '' && to !== (at.address ?? '')) choose({ address: to });
    else if (early !== country) choose({ ...other, country: early });
    else if (speed !== '' && speed !== chosen) choose({ ...at, shipping: speed });
  });

  return (
    <form ref={form} method="get" action="/checkout" className={styles.section}>
      <h2>Where is it going?</h2>
      {saved.length > 0 && (
        <fieldset className={styles.methods}>
          <legend>Your addresses</legend>
          {saved.map((each) => (
            <label key={each.id} className={styles.method}>
              <input
                type="radio"
                name="address"
                value={each.id}
                checked={each.id === address?.id}
                onChange={() => choose({ address: each.id })}
              />
              <SavedLines address={each} />
            </label>
          ))}
          <label className={styles.method}>
            <input
              type="radio"
              name="address"
              value="new"
              checked={address === undefined}
              onChange={() => choose({ address: 'new' })}
            />
            Another address
          </label>
          <p className={styles.note}>
            <Link to="/account/addresses" search={{}}>
              Change your addresses
            </Link>
          </p>
        </fieldset>
      )}
      {!address && (
        <SelectField
          label="Country"
          name="country"
          value={country}
          autoComplete="off"
          onChange={(event) => choose({ ...other, country: event.currentTarget.value })}
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {methods.length > 0 && (
        <fieldset className={styles.methods}>
          <legend>How fast?</legend>
          {methods.map((method) => (
            <label key={method.id} className={styles.method}>
              <input
                type="radio"
                name="shipping"
                value={method.id}
                checked={method.id === chosen}
                onChange={() => choose({ ...at, shipping: method.id })}
              />
              <span className={styles.speed}>
                {method.name}
                <span className={styles.days}>{daysWords(method)}</span>
              </span>
              {method.price.amount === 0 ? 'Free' : <Price value={method.price} />}
            </label>
          ))}
        </fieldset>
      )}
      <Button type="submit" look="quiet" className={styles.requote}>
        Show the total for this
      </Button>
    </form>
  );
}

function SavedLines({ address }: { address: SavedAddress }) {
  const [name, ...rest] = addressLines({ ...address, phone: null });
  return (
    <span className={styles.speed}>
      {name}
      <span className={styles.days}>{rest.join(', ')}</span>
    </span>
  );
}
