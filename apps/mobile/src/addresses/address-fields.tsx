import type { AddressForm, AddressFormField } from '@stockroom/client/calls/shapes';
import { addressLabel } from '@stockroom/client/words/address-words';
import type { TextInputProps } from 'react-native';
import type { Form } from '../forms/use-form.ts';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { AddressPart } from './address-parts.ts';

interface AddressFieldsProps {
  /** What the country's addresses are made of. */
  layout: AddressForm;
  form: Pick<Form<AddressPart>, 'field' | 'values' | 'set' | 'wrong'>;
}

/** The fields of an address, in the order and by the names of its country. */
export function AddressFields({ layout, form }: AddressFieldsProps) {
  return (
    <>
      <Field
        label="Name"
        autoComplete="name"
        textContentType="name"
        autoCapitalize="words"
        maxLength={200}
        {...form.field('name')}
      />
      {layout.fields.map((field) => (
        <Part key={field.name} field={field} form={form} />
      ))}
      <Field
        label="Telephone"
        isOptional
        hint="Only if the driver is lost."
        keyboardType="phone-pad"
        autoComplete="tel"
        textContentType="telephoneNumber"
        maxLength={30}
        {...form.field('phone')}
      />
    </>
  );
}

function Part({ field, form }: { field: AddressFormField; form: AddressFieldsProps['form'] }) {
  const label = addressLabel(field);
  if (field.name === 'region' && field.options.length > 0) {
    return (
      <SelectField
        label={label}
        isOptional={!field.required}
        options={field.options}
        value={form.values.region}
        onChange={(value) => form.set('region', value)}
        none={field.required ? 'Please choose' : 'None'}
        error={form.wrong('region')}
      />
    );
  }
  return (
    <Field
      label={label}
      isOptional={!field.required}
      maxLength={field.name === 'postcode' ? 20 : 200}
      {...(field.name === 'postcode' &&
        field.example !== null && { hint: `Such as ${field.example}` })}
      {...filledIn[field.name]}
      {...form.field(field.name)}
    />
  );
}

/** What the phone knows of its owner by itself, under these names. */
const filledIn = {
  line1: { autoComplete: 'address-line1', textContentType: 'streetAddressLine1' },
  line2: { autoComplete: 'address-line2', textContentType: 'streetAddressLine2' },
  city: { textContentType: 'addressCity', autoCapitalize: 'words' },
  region: { textContentType: 'addressState', autoCapitalize: 'words' },
  postcode: {
    autoComplete: 'postal-code',
    textContentType: 'postalCode',
    autoCapitalize: 'characters',
    autoCorrect: false,
  },
} satisfies Record<AddressFormField['name'], TextInputProps>;
