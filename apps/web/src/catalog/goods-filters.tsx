import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import styles from './goods-filters.module.css';
import { type GoodsSearch, isFiltered, readGoodsSearch, sorts } from './goods-search.ts';

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
          {Object.entries(sorts).map(([sort, words]) => (
            <option key={sort} value={sort}>
              {words}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="query" value={search.query} />
      )}
      <div className={styles.prices}>
        <Amount id={`${id}-min`} label="From £" name="min" value={search.min} />
        <span className={styles.to} aria-hidden="true">
          –
        </span>
        <Amount id={`${id}-max`} label="To £" name="max" value={search.max} />
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          name="available"
          value="1"
          defaultChecked={search.available === '1'}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        />
        Only what is in stock
      </label>
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
  return (
    <TextField
      id={id}
      label={label}
      name={name}
      required={false}
      defaultValue={value ?? ''}
      inputMode="decimal"
      pattern="\d{0,7}([.,]\d{0,2})?"
      title="An amount in pounds, such as 4.50"
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
