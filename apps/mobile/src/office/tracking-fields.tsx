import { carrierNames } from '@stockroom/contract/carrier-names';
import { carriers } from '@stockroom/contract/carriers';
import type { Form } from '../forms/use-form.ts';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { TrackingPart } from './read-tracking.ts';

const options = [
  { value: '', label: 'None: without tracking' },
  ...carriers.map((carrier) => ({ value: carrier, label: carrierNames[carrier] })),
];

/** By whom, and under which number. The link shows only where the carrier is none of those we know. */
export function TrackingFields({ form }: { form: Form<TrackingPart> }) {
  return (
    <>
      <SelectField
        label="Carrier"
        options={options}
        value={form.values.carrier}
        onChange={(carrier) => form.set('carrier', carrier)}
        error={form.wrong('carrier')}
      />
      <Field
        label="Tracking number"
        isOptional
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect={false}
        spellCheck={false}
        maxLength={80}
        {...form.field('trackingNumber')}
      />
      {form.values.carrier === 'other' && (
        <Field
          label="Tracking link"
          isOptional
          hint="As the carrier gave it; the customer follows it."
          keyboardType="url"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect={false}
          spellCheck={false}
          maxLength={500}
          {...form.field('trackingUrl')}
        />
      )}
    </>
  );
}
