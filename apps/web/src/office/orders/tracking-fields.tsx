import { carrierNames } from '@stockroom/contract/carrier-names';
import { carriers } from '@stockroom/contract/carriers';
import { trackingProblemWords } from '@stockroom/client/words/tracking-words';
import type { FieldErrors } from '../../forms/form-answer.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import styles from './next-step.module.css';

interface TrackingFieldsProps {
  values: Record<string, string | undefined>;
  errors: FieldErrors;
}

/** By whom, and under which number. The link shows only where the carrier is none of those we know. */
export function TrackingFields({ values, errors }: TrackingFieldsProps) {
  return (
    <div className={styles.fields}>
      <SelectField
        label="Carrier"
        name="carrier"
        required={false}
        defaultValue={values['carrier'] ?? ''}
        error={errors['carrier'] && trackingProblemWords.carrier}
      >
        <option value="">None: without tracking</option>
        {carriers.map((carrier) => (
          <option key={carrier} value={carrier}>
            {carrierNames[carrier]}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Tracking number"
        name="trackingNumber"
        optional
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        pattern="\s*[A-Za-z0-9](\s*[A-Za-z0-9\-]){2,38}\s*[A-Za-z0-9]\s*"
        data-wrong={trackingProblemWords.trackingNumber}
        defaultValue={values['trackingNumber']}
        error={errors['trackingNumber'] && trackingProblemWords.trackingNumber}
      />
      <TextField
        label="Tracking link"
        name="trackingUrl"
        optional
        autoComplete="off"
        inputMode="url"
        spellCheck={false}
        maxLength={500}
        defaultValue={values['trackingUrl']}
        hint="As the carrier gave it; the customer follows it."
        className={styles.link}
        error={errors['trackingUrl'] && trackingProblemWords.trackingUrl}
      />
    </div>
  );
}
