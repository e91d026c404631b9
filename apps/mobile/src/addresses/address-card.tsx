import type { Country, SavedAddress } from '@stockroom/client/calls/shapes';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Button } from '../ui/button.tsx';
import { confirm } from '../ui/confirm.ts';
import { feel } from '../ui/feel.ts';
import { Notice } from '../ui/notice.tsx';
import { Words } from '../ui/words.tsx';
import { addressLines } from './address-lines.ts';

interface AddressCardProps {
  address: SavedAddress;
  /** Where the shop sends now; undefined while that is asked. */
  countries: Country[] | undefined;
}

/** A label as it would stand on a parcel, and what can be done to it. */
export function AddressCard({ address, countries }: AddressCardProps) {
  const { id, isDefault, country, line1 } = address;
  const colors = useColors();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const answered = {
    // The answer is all of them, as they stand then.
    onSuccess: (left: SavedAddress[]) => {
      queryClient.setQueryData(trpc.account.addresses.list.queryKey(), left);
      feel('done');
    },
    onError: () => {
      feel('refused');
      // It may be gone meanwhile, by another phone.
      void queryClient.invalidateQueries(trpc.account.addresses.list.queryFilter());
    },
  };
  const makeDefault = useMutation(trpc.account.addresses.makeDefault.mutationOptions(answered));
  const remove = useMutation(trpc.account.addresses.remove.mutationOptions(answered));
  const error = makeDefault.error ?? remove.error;
  const [name, ...rest] = addressLines(address, countries);

  const askToRemove = async () => {
    const isSure = await confirm({
      title: 'Remove this address?',
      words: `${name ?? ''}, ${line1}. Orders keep the address that they were placed with.`,
      action: 'Remove',
      otherwise: 'Keep it',
      isGrave: true,
    });
    if (isSure) remove.mutate({ id });
  };

  return (
    <View style={[styles.card, { backgroundColor: colors.card, borderColor: colors.line }]}>
      {isDefault && (
        <View style={[styles.label, { backgroundColor: colors.accent }]}>
          <Words look="label" tone="onAccent">
            Filled in at the checkout
          </Words>
        </View>
      )}
      <View accessible style={styles.lines}>
        <Words look="strong">{name}</Words>
        <Words>{rest.join('\n')}</Words>
      </View>
      {countries && !countries.some(({ code }) => code === country) && (
        <Words look="small" tone="inkQuiet">
          We do not send there at the moment.
        </Words>
      )}
      {error && <Notice tone="bad">{errorMessage(error)}</Notice>}
      <View style={styles.actions}>
        <Button
          title="Change"
          look="text"
          label={`Change ${name ?? ''}, ${line1}`}
          onPress={() => router.push(`/account/addresses/${id}`)}
        />
        {!isDefault && (
          <Button
            title="Make default"
            look="text"
            label={`Make default: ${name ?? ''}, ${line1}`}
            busy={makeDefault.isPending}
            onPress={() => makeDefault.mutate({ id })}
          />
        )}
        <Button
          title="Remove"
          look="text"
          label={`Remove ${name ?? ''}, ${line1}`}
          busy={remove.isPending}
          onPress={() => void askToRemove()}
        />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  card: { gap: space[3], padding: space[4], borderWidth: 1, borderRadius: radius[2] },
  label: {
    alignSelf: 'flex-start',
    paddingHorizontal: space[2],
    paddingVertical: 2,
    borderRadius: radius[1],
  },
  lines: { gap: 2 },
  actions: { flexDirection: 'row', flexWrap: 'wrap', columnGap: space[5] },
});
