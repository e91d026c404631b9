import type { AccountFacts } from '@stockroom/client/shapes';
import { TextField } from '../ui/field.tsx';
import type { FieldErrors } from '../ui/use-form-errors.ts';
import styles from './checkout.module.css';

interface WhoForProps {
  account: AccountFacts | null;
  errors: FieldErrors;
}

/** The fields of a person and an address, named as `orders.place` names them. */
export function WhoFor({ account, errors }: WhoForProps) {
  return (
    <>
      <h2>Who is it for?</h2>
      <div className={styles.fields}>
        <TextField
          className={styles.whole}
          label="E-mail"
          type="email"
          name="email"
          autoComplete="email"
          maxLength={320}
          defaultValue={account?.email}
          hint="For your confirmation, and for nothing else."
          data-missing="We need an e-mail address to send the confirmation to."
          error={errors['email']}
        />
        <TextField
          className={styles.whole}
          label="Name"
          name="name"
          autoComplete="name"
          maxLength={200}
          defaultValue={account?.name}
          data-missing="Whose name goes on the parcel?"
          error={errors['name']}
        />
        <TextField
          className={styles.whole}
          label="Street and number"
          name="line1"
          autoComplete="address-line1"
          maxLength={200}
          data-missing="Where should the parcel go?"
          error={errors['line1']}
        />
        <TextField
          className={styles.whole}
          label="Flat, floor or company"
          optional
          name="line2"
          autoComplete="address-line2"
          maxLength={200}
          error={errors['line2']}
        />
        <TextField
          label="Town or city"
          name="city"
          autoComplete="address-level2"
          maxLength={200}
          data-missing="Which town or city?"
          error={errors['city']}
        />
        <TextField
          label="Postcode"
          name="postcode"
          autoComplete="postal-code"
          maxLength={20}
          autoCapitalize="characters"
          data-missing="The post needs a postcode."
          error={errors['postcode']}
        />
        <TextField
          label="County or region"
          optional
          name="region"
          autoComplete="address-level1"
          maxLength={200}
          error={errors['region']}
        />
        <TextField
          label="Telephone"
          optional
          type="tel"
          name="phone"
          autoComplete="tel"
          maxLength={30}
          hint="Only if the driver is lost."
          error={errors['phone']}
        />
      </div>
    </>
  );
}
