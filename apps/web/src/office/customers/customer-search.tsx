import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './customers.module.css';

/** A GET form: what was looked for stands in the address, and can be kept or sent on. */
export function CustomerSearch({ value }: { value: string | undefined }) {
  return (
    <form
      method="get"
      action="/office/customers"
      role="search"
      aria-label="Customers"
      className={styles.search}
    >
      <TextField
        label="Name, e-mail or order number"
        type="search"
        name="search"
        defaultValue={value}
        maxLength={200}
        autoComplete="off"
        required={false}
        className={styles.field}
      />
      <Button type="submit" look="quiet">
        Search
      </Button>
    </form>
  );
}
