import type { ShipmentInput } from '@stockroom/contract/shipments';
import { trackingProblemWords } from '@stockroom/client/words/tracking-words';
import type { FormAnswer } from '../../forms/form-answer.ts';
import { type FormErrors, useFormErrors } from '../../forms/use-form-errors.ts';
import { readTracking } from './read-tracking.ts';

interface TrackingForm {
  form: FormErrors;
  /** What is in the form, if there is nothing wrong with it that can be seen from here. */
  read: () => Omit<ShipmentInput, 'number'> | undefined;
}

export function useTrackingForm(refused: FormAnswer | undefined): TrackingForm {
  const form = useFormErrors(refused?.errors);
  return {
    form,
    read: () => {
      const element = form.props.ref.current;
      if (!element) return undefined;
      const data = new FormData(element);
      const tracking = readTracking((name) => {
        const value = data.get(name);
        return typeof value === 'string' ? value : '';
      });
      const carrier = element.elements.namedItem('carrier');
      if (carrier instanceof HTMLSelectElement) {
        const unnamed = tracking.trackingNumber !== undefined && tracking.carrier === undefined;
        carrier.setCustomValidity(unnamed ? trackingProblemWords.carrier : '');
      }
      return form.check() ? tracking : undefined;
    },
  };
}
