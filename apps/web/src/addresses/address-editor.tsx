import type { AddressForm, Country, SavedAddress } from '@stockroom/client/calls/shapes';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { CheckedForm } from '../forms/checked-form.tsx';
import type { FormAnswer } from '../forms/form-answer.ts';
import { useEarlyChoice } from '../forms/use-early-choice.ts';
import { useFormErrors } from '../forms/use-form-errors.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { CheckField, SelectField } from '../ui/field.tsx';
import styles from './address-editor.module.css';
import { AddressFields } from './address-fields.tsx';
import type { AddressesSearch } from './addresses-search.ts';

interface AddressEditorProps {
  /** Undefined for one that is new. */
  edited: SavedAddress | undefined;
  countries: Country[];
  country: string;
  form: AddressForm;
  answer: FormAnswer | undefined;
  /** The account has none yet: this becomes its default anyway. */
  first: boolean;
}

/** First the country, which decides what else is asked for: a GET form, so that it works without scripts. */
export function AddressEditor(props: AddressEditorProps) {
  const { edited, countries, country, answer, first } = props;
  const navigate = useNavigate({ from: '/account/addresses' });
  const form = useFormErrors(answer?.errors);
  const place: AddressesSearch = edited ? { edit: edited.id } : { add: '1' };
  const known = countries.some(({ code }) => code === country);

  const choose = (code: string) =>
    void navigate({ search: { ...place, country: code }, replace: true, resetScroll: false });
  const chooser = useRef<HTMLFormElement>(null);
  useEarlyChoice(chooser, (fields) => {
    const early = String(fields.get('country') ?? country);
    if (early !== country) choose(early);
  });

  return (
    <div className={styles.editor}>
      <form ref={chooser} method="get" action="/account/addresses" className={styles.country}>
        {edited ? (
          <input type="hidden" name="edit" value={edited.id} />
        ) : (
          <input type="hidden" name="add" value="1" />
        )}
        <SelectField
          label="Country"
          name="country"
          value={country}
          autoComplete="off"
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {!known && <option>{country}</option>}
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="quiet" className={styles.ask}>
          Show the fields for this
        </Button>
      </form>
      <CheckedForm
        form={form}
        message={answer?.message}
        method="post"
        action={`/account/addresses?${new URLSearchParams({ ...place, country }).toString()}`}
        className={styles.form}
        onSubmit={(event) => {
          if (!form.check()) event.preventDefault();
        }}
      >
        <input type="hidden" name="country" value={country} />
        {edited && <input type="hidden" name="id" value={edited.id} />}
        <AddressFields
          form={props.form}
          known={answer?.values ?? edited ?? {}}
          errors={form.errors}
        />
        {!edited && !first && (
          <CheckField
            label="Fill it in at the checkout from now on"
            name="makeDefault"
            value="1"
            defaultChecked={answer?.values['makeDefault'] === '1'}
          />
        )}
        <div className={styles.actions}>
          <Button type="submit" name="do" value={edited ? 'change' : 'add'}>
            Save the address
          </Button>
          <ButtonLink to="/account/addresses" search={{}} look="text">
            Leave it as it is
          </ButtonLink>
        </div>
      </CheckedForm>
    </div>
  );
}
