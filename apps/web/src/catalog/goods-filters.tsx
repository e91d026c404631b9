import { sortWords } from '@stockroom/client/words/sort-words';
import { currencySymbol, minorDigits } from '@stockroom/contract/format-money';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { useShop } from '../shell/use-shop.ts';
import { Button } from '../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../ui/field.tsx';
import styles from './goods-filters.module.css';
import { type GoodsSearch, isFiltered, readGoodsSearch } from './goods-search.ts';

/** A GET form: without scripts it reloads the page, with them it only changes the goods. */
export function GoodsFilters({ search }: { search: GoodsSearch }) {
  const navigate = useNavigate();
  const id = useId();

  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void navigate({
      to: '/products',
      search: readGoodsSearch(Object.fromEntries(new FormData(event.currentTarget))),
    });
  }

  return (
    <form action="/products" method="get" className={styles.filters} onSubmit={show}>
      {search.category !== undefined && (
        <input type="hidden" name="category" value={search.category} />
      )}
      {search.query === undefined ? (
        <SelectField
          id={`${id}-sort`}
          label="Order"
          name="sort"
          defaultValue={search.sort ?? 'popular'}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          {Object.entries(sortWords).map(([sort, words]) => (
            <option key={sort} value={sort}>
              {words}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="query" value={search.query} />
      )}
      <div className={styles.prices}>
        <Amount id={`${id}-min`} label="From" name="min" value={search.min} />
        <span className={styles.to} aria-hidden="true">
          –
        </span>
        <Amount id={`${id}-max`} label="To" name="max" value={search.max} />
      </div>
      <CheckField
        id={`${id}-available`}
        label="Only what is in stock"
        name="available"
        value="1"
        defaultChecked={search.available === '1'}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
      <div className={styles.actions}>
        <Button type="submit" look="quiet">
          Show these
        </Button>
        {isFiltered(search) && (
          <Link to="/products" search={withoutFilters(search)}>
            Clear
          </Link>
        )}
      </div>
    </form>
  );
}

interface AmountProps {
  id: string;
  label: string;
  name: string;
  value: string | undefined;
}

function Amount({ id, label, name, value }: AmountProps) {
  const { currency } = useShop();
  const digits = minorDigits(currency);
  return (
    <TextField
      id={id}
      label={`${label} ${currencySymbol(currency)}`}
      name={name}
      required={false}
      defaultValue={value ?? ''}
      inputMode={digits === 0 ? 'numeric' : 'decimal'}
      pattern={digits === 0 ? '\\d{0,7}' : `\\d{0,7}([.,]\\d{0,${digits}})?`}
      title={`An amount, such as ${digits === 0 ? '450' : `4.${'50'.padEnd(digits, '0')}`}`}
      autoComplete="off"
    />
  );
}

export function withoutFilters(search: GoodsSearch): GoodsSearch {
  const { query, category, sort } = search;
  return {
    ...(query !== undefined && { query }),
    ...(category !== undefined && { category }),
    ...(sort && { sort }),
  };
}
