import type { Country, Quote, SavedAddress } from '@stockroom/client/calls/shapes';
import { daysWords } from '@stockroom/client/words/shipping-words';
import { formatMoney } from '@stockroom/contract/format-money';
import { addressLines } from '../addresses/address-lines.ts';
import { Choices } from '../ui/choice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Words } from '../ui/words.tsx';

interface WhereToProps {
  countries: Country[];
  /** Saved addresses that the shop sends to. */
  saved: SavedAddress[];
  /** The one of them that it goes to; undefined for one that is typed. */
  chosen: SavedAddress | undefined;
  country: string;
  onAddress: (id: string) => void;
  onCountry: (country: string) => void;
}

/** Decides what it costs. */
export function WhereTo(props: WhereToProps) {
  const { countries, saved, chosen, country, onAddress, onCountry } = props;
  return (
    <>
      <Words look="heading">Where is it going?</Words>
      {saved.length > 0 && (
        <Choices
          label="Your addresses"
          value={chosen?.id ?? 'new'}
          onChange={onAddress}
          options={[
            ...saved.map((address) => {
              const [name = '', ...rest] = addressLines({ ...address, phone: null }, countries);
              return { value: address.id, title: name, details: rest.join(', ') };
            }),
            { value: 'new', title: 'Another address' },
          ]}
        />
      )}
      {!chosen && (
        <SelectField
          label="Country"
          value={country}
          onChange={onCountry}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </>
  );
}

interface HowFastProps {
  quote: Quote;
  /** The method asked for, before its sum is known. */
  wanted: string | undefined;
  onChange: (id: string) => void;
}

export function HowFast({ quote, wanted, onChange }: HowFastProps) {
  const { shippingMethods, shippingMethodId } = quote;
  const isOffered = shippingMethods.some(({ id }) => id === wanted);
  return (
    <Choices
      label="How fast?"
      value={isOffered ? wanted : shippingMethodId}
      onChange={onChange}
      options={shippingMethods.map((method) => {
        const price = method.price.amount === 0 ? 'Free' : formatMoney(method.price);
        return {
          value: method.id,
          title: method.name,
          details: daysWords(method),
          end: <Words look="strong">{price}</Words>,
          endLabel: price,
        };
      })}
    />
  );
}
