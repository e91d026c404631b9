import type { Country, SavedAddress } from '@stockroom/client/calls/shapes';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { SignedIn } from '../account/signed-in.tsx';
import { FormBody } from '../forms/form-body.tsx';
import { useForm } from '../forms/use-form.ts';
import { useRequestId } from '../forms/use-request-id.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { Tick } from '../ui/choice.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { feel } from '../ui/feel.ts';
import { Screen } from '../ui/screen.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AddressFields } from './address-fields.tsx';
import {
  type AddressPart,
  addressParts,
  beginAddress,
  checkAddress,
  explainAddress,
  readAddress,
} from './address-parts.ts';

/** `/account/addresses/new`, or the id of the one that is changed. */
export function AddressScreen() {
  const { id } = useLocalSearchParams<{ id: string }>();
  return <SignedIn>{() => <Editor key={id} id={id === 'new' ? undefined : id} />}</SignedIn>;
}

function Editor({ id }: { id: string | undefined }) {
  const trpc = useTRPC();
  const router = useRouter();
  const saved = useQuery(trpc.account.addresses.list.queryOptions());
  const countries = useQuery(trpc.checkout.countries.queryOptions());
  const edited = saved.data?.find((address) => address.id === id);
  const error = saved.error ?? countries.error;
  const readAnew = () => Promise.all([saved.refetch(), countries.refetch()]);
  if (saved.data && countries.data && (id === undefined || edited)) {
    return <Form edited={edited} isFirst={saved.data.length === 0} countries={countries.data} />;
  }
  return (
    <Screen>
      {saved.data && countries.data ? (
        <Empty
          title="That address is no longer kept"
          action={<Button title="To your addresses" onPress={() => router.back()} />}
        />
      ) : error ? (
        <Failure
          error={error}
          onRetry={() => void readAnew()}
          busy={saved.isFetching || countries.isFetching}
        />
      ) : (
        <Skeleton height={420} />
      )}
    </Screen>
  );
}

/** Where most of this shop's customers live. */
const home = 'GB';

interface FormProps {
  edited: SavedAddress | undefined;
  /** The account has none yet: this becomes its default anyway. */
  isFirst: boolean;
  countries: Country[];
}

/** First the country, which decides what else is asked for. */
function Form({ edited, isFirst, countries }: FormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const likeliest = countries.find(({ code }) => code === home) ?? countries[0];
  const [country, setCountry] = useState(edited?.country ?? likeliest?.code ?? home);
  const [isDefault, setDefault] = useState(false);
  const layout = useQuery(
    trpc.checkout.addressForm.queryOptions(country === '' ? skipToken : { country }),
  );
  const add = useMutation(trpc.account.addresses.add.mutationOptions());
  const update = useMutation(trpc.account.addresses.update.mutationOptions());
  const idOf = useRequestId();
  const form = useForm<AddressPart>({
    names: layout.data ? addressParts(layout.data) : [],
    begin: beginAddress(edited),
    check: (values) => (layout.data ? checkAddress(layout.data, values) : {}),
    send: async (values) => {
      if (!layout.data) return;
      const address = readAddress(layout.data, values);
      const left = edited
        ? await update.mutateAsync({ ...address, id: edited.id })
        : await add.mutateAsync({
            ...address,
            makeDefault: isDefault,
            requestId: idOf({ ...address, isDefault }),
          });
      queryClient.setQueryData(trpc.account.addresses.list.queryKey(), left);
      feel('done');
      router.back();
    },
    explain: explainAddress,
  });
  const isServed = countries.some(({ code }) => code === country);
  const options = countries.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Screen>
      <SelectField
        label="Country"
        value={country}
        // The shop may have stopped sending to where an old address is.
        options={isServed ? options : [{ value: country, label: country }, ...options]}
        onChange={setCountry}
      />
      {layout.data ? (
        <FormBody form={form} submit="Save the address">
          <AddressFields layout={layout.data} form={form} />
          {!edited && !isFirst && (
            <Tick
              title="Fill it in at the checkout from now on"
              isOn={isDefault}
              onChange={setDefault}
            />
          )}
        </FormBody>
      ) : layout.error ? (
        <Failure
          error={layout.error}
          onRetry={() => void layout.refetch()}
          busy={layout.isFetching}
        />
      ) : (
        <Skeleton height={360} />
      )}
    </Screen>
  );
}
