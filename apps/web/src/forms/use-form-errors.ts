import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { errorsOf, type FieldErrors } from './form-answer.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface FormErrors {
  /** What the ids of its fields begin with. */
  id: string;
  /** For the form: `<CheckedForm form={form}>` takes them. */
  props: {
    ref: RefObject<HTMLFormElement | null>;
    /** Until scripts run, the browser's own bubbles say what is wrong. */
    noValidate: boolean;
    /** What is being mended is no longer held against it. */
    onInput: (event: FormEvent<HTMLFormElement>) => void;
  };
  errors: FieldErrors;
  /** What was wrong when the form was last sent, in the order of its fields: for ErrorSummary. */
  summary: { errors: FieldErrors; times: number };
  /** Whether all is well; otherwise says what is not, and takes the reader there. */
  check: () => boolean;
  /** Shows what the server found wrong; `false` where it named no field of this form. */
  showIssues: (error: unknown) => boolean;
}

/**
 * Puts what is wrong with a form beside its fields, in our own words; `first`: what the page came with.
 * One field that is wrong gets the focus itself; where there are more, the list of them does, and each
 * of its lines leads to a field.
 */
export function useFormErrors(first: FieldErrors = {}): FormErrors {
  const id = useId();
  const ref = useRef<HTMLFormElement>(null);
  const [alive, setAlive] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>(first);
  const [summary, setSummary] = useState({ errors: first, times: 0 });
  useEffect(() => setAlive(true), []);

  function show(found: FieldErrors): boolean {
    const controls = controlsOf(ref.current).filter(({ name }) => name in found);
    setErrors(found);
    setSummary(({ times }) => ({
      errors: Object.fromEntries(controls.map(({ name }) => [name, found[name] ?? ''])),
      times: times + 1,
    }));
    if (controls.length === 1) controls[0]?.focus();
    return controls.length > 0;
  }

  function forgive({ target }: FormEvent<HTMLFormElement>) {
    const name = 'name' in target && typeof target.name === 'string' ? target.name : '';
    if (name in errors) {
      setErrors(Object.fromEntries(Object.entries(errors).filter(([each]) => each !== name)));
    }
  }

  return {
    id,
    props: { ref, noValidate: alive, onInput: forgive },
    errors,
    summary,
    check: () => {
      const wrong = controlsOf(ref.current).filter((control) => !control.validity.valid);
      return !show(
        Object.fromEntries(wrong.map((control) => [control.name, whatIsWrong(control)])),
      );
    },
    showIssues: (error) => show(errorsOf(error)),
  };
}

function controlsOf(form: HTMLFormElement | null): Control[] {
  return [...(form?.elements ?? [])].filter(
    (element): element is Control =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );
}

/** `data-missing` on a field says what to do about it when it is empty, `data-wrong` when it is not its `pattern`. */
function whatIsWrong({ validity, dataset, validationMessage }: Control): string {
  if (validity.valueMissing) return dataset['missing'] ?? 'Please fill this in.';
  if (validity.typeMismatch) return 'That does not look like an e-mail address.';
  if (validity.tooShort) return dataset['short'] ?? validationMessage;
  if (validity.patternMismatch) return dataset['wrong'] ?? validationMessage;
  return validationMessage;
}
