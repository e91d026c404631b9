import { daysWords } from '@stockroom/client/shipping-words';
import type { Country, Quote } from '@stockroom/client/shapes';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useEarlyChoice } from '../forms/use-early-choice.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Price } from '../ui/price.tsx';
import styles from './checkout.module.css';

interface WhereToProps {
  countries: Country[];
  country: string;
  quote: Quote | undefined;
  /** The method asked for, before its sum is known. */
  wanted: string | undefined;
}

/** Decides what it costs. A GET form of its own, so that it works without scripts. */
export function WhereTo({ countries, country, quote, wanted }: WhereToProps) {
  const navigate = useNavigate({ from: '/checkout' });

  function choose(search: { country: string; shipping?: string }) {
    void navigate({ search, replace: true, resetScroll: false });
  }

  const methods = quote?.shippingMethods ?? [];
  const chosen = methods.some(({ id }) => id === wanted) ? wanted : quote?.shippingMethodId;

  const form = useRef<HTMLFormElement>(null);
  useEarlyChoice(form, (fields) => {
    const early = String(fields.get('country') ?? country);
    const speed = String(fields.get('shipping') ?? '');
    if (early !== country) choose({ country: early });
    else if (speed !== '' && speed !== chosen) choose({ country, shipping: speed });
  });

  return (
    <form ref={form} method="get" action="/checkout" className={styles.section}>
      <h2>Where is it going?</h2>
      <SelectField
        label="Country"
        name="country"
        value={country}
        autoComplete="off"
        onChange={(event) => choose({ country: event.currentTarget.value })}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
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
                onChange={() => choose({ country, shipping: method.id })}
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
