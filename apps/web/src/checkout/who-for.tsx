import type { AddressForm, SavedAddress } from '@stockroom/client/calls/shapes';
import { AddressFields, type KnownAddress } from '../addresses/address-fields.tsx';
import type { FieldErrors } from '../forms/form-answer.ts';
import { CheckField, TextField } from '../ui/field.tsx';
import styles from './checkout.module.css';

interface WhoForProps {
  /** What the fields begin with: what was typed before, or what the account knows. */
  known: KnownAddress & { email?: string; keepAddress?: string };
  form: AddressForm;
  /** Chosen above: it need not be typed. */
  saved: SavedAddress | undefined;
  /** Whether there is an account to keep the address for. */
  canKeep: boolean;
  errors: FieldErrors;
}

/** The fields of a person and an address, named as `orders.place` names them. */
export function WhoFor({ known, form, saved, canKeep, errors }: WhoForProps) {
  return (
    <>
      <h2>{saved ? 'Where may we write to?' : 'Who is it for?'}</h2>
      <TextField
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
      {saved ? (
        <SavedFields address={saved} />
      ) : (
        <>
          <AddressFields form={form} known={known} errors={errors} />
          {canKeep && (
            <CheckField
              className={styles.keep}
              label="Save this address for next time"
              name="keepAddress"
              value="1"
              defaultChecked={known.keepAddress === '1'}
            />
          )}
        </>
      )}
    </>
  );
}

function SavedFields({ address }: { address: SavedAddress }) {
  const { name, line1, line2, city, region, postcode, phone } = address;
  const fields = { name, line1, line2, city, region, postcode, phone };
  return Object.entries(fields).map(([part, value]) => (
    <input key={part} type="hidden" name={part} value={value ?? ''} />
  ));
}
