import { addressLabel, missingWords } from '@stockroom/client/words/address-words';
import type { AddressForm, AddressFormField } from '@stockroom/client/calls/shapes';
import type { FieldErrors } from '../forms/form-answer.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import styles from './address-fields.module.css';

export type AddressPart = 'name' | 'line1' | 'line2' | 'city' | 'region' | 'postcode' | 'phone';
export type KnownAddress = Partial<Record<AddressPart, string | null>>;

interface AddressFieldsProps {
  /** What the country's addresses are made of. */
  form: AddressForm;
  /** What the fields begin with. */
  known: KnownAddress;
  errors: FieldErrors;
}

/** The fields of an address, in the order and by the names of its country. */
export function AddressFields({ form, known, errors }: AddressFieldsProps) {
  return (
    <div className={styles.fields}>
      <TextField
        className={styles.whole}
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={200}
        defaultValue={known.name ?? undefined}
        data-missing="Whose name goes on the parcel?"
        error={errors['name']}
      />
      {form.fields.map((field) => (
        <Part
          // Another country has other regions; what was typed besides stays.
          key={field.name === 'region' ? `${form.country} region` : field.name}
          field={field}
          value={known[field.name] ?? undefined}
          error={errors[field.name]}
        />
      ))}
      <TextField
        label="Telephone"
        optional
        type="tel"
        name="phone"
        defaultValue={known.phone ?? undefined}
        autoComplete="tel"
        maxLength={30}
        hint="Only if the driver is lost."
        error={errors['phone']}
      />
    </div>
  );
}

interface PartProps {
  field: AddressFormField;
  value: string | undefined;
  error: string | undefined;
}

function Part({ field, value, error }: PartProps) {
  const said = {
    label: addressLabel(field),
    name: field.name,
    optional: !field.required,
    defaultValue: value,
    autoComplete: autoComplete[field.name],
    'data-missing': missingWords(field),
    error,
  };
  if (field.name === 'region' && field.options.length > 0) {
    const typed = value !== undefined && !field.options.some((each) => each.value === value);
    return (
      <SelectField {...said}>
        <option value="">{field.required ? 'Please choose' : 'None'}</option>
        {typed && <option>{value}</option>}
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    );
  }
  if (field.name === 'postcode') {
    return (
      <TextField
        {...said}
        maxLength={20}
        autoCapitalize="characters"
        hint={field.example === null ? undefined : `Such as ${field.example}`}
      />
    );
  }
  const whole = field.name === 'line1' || field.name === 'line2';
  return <TextField {...said} maxLength={200} className={whole ? styles.whole : undefined} />;
}

const autoComplete = {
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postcode: 'postal-code',
} satisfies Record<AddressFormField['name'], string>;
