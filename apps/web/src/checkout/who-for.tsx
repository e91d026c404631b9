import type { FieldErrors } from '../forms/form-answer.ts';
import { TextField } from '../ui/field.tsx';

import styles from './checkout.module.css';

interface WhoForProps {
  /** What the fields begin with: what was typed before, or what the account knows. */
  known: Partial<
    Record<'email' | 'name' | 'line1' | 'line2' | 'city' | 'postcode' | 'region' | 'phone', string>
  >;
  errors: FieldErrors;
}

/** The fields of a person and an address, named as `orders.place` names them. */
export function WhoFor({ known, errors }: WhoForProps) {
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
          defaultValue={known.email}
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
          defaultValue={known.name}
          data-missing="Whose name goes on the parcel?"
          error={errors['name']}
        />
        <TextField
          className={styles.whole}
          label="Street and number"
          name="line1"
          defaultValue={known.line1}
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
          defaultValue={known.line2}
          autoComplete="address-line2"
          maxLength={200}
          error={errors['line2']}
        />
        <TextField
          label="Town or city"
          name="city"
          defaultValue={known.city}
          autoComplete="address-level2"
          maxLength={200}
          data-missing="Which town or city?"
          error={errors['city']}
        />
        <TextField
          label="Postcode"
          name="postcode"
          defaultValue={known.postcode}
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
          defaultValue={known.region}
          autoComplete="address-level1"
          maxLength={200}
          error={errors['region']}
        />
        <TextField
          label="Telephone"
          optional
          type="tel"
          name="phone"
          defaultValue={known.phone}
          autoComplete="tel"
          maxLength={30}
          hint="Only if the driver is lost."
          error={errors['phone']}
        />
      </div>
    </>
  );
}
