import { issuesOf } from '@stockroom/client/calls/refusal-of';
import type { Cart } from '@stockroom/client/calls/shapes';
import { applyCodeOptions } from '@stockroom/client/cart/cart-mutations';
import { errorMessage, refusalMessage } from '@stockroom/client/words/refusal-message';
import { onlineManager, useMutation } from '@tanstack/react-query';
import { StyleSheet, View } from 'react-native';
import { useForm } from '../forms/use-form.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { feel } from '../ui/feel.ts';
import { Words } from '../ui/words.tsx';

/** A code that takes something off: the one that is used, or a field for one. */
export function DiscountCode({ code }: { code: Cart['code'] }) {
  const apply = useMutation(applyCodeOptions(useTRPC()));
  const form = useForm({
    names: ['code'],
    check: ({ code: typed }) => ({
      code:
        typed.trim() === ''
          ? 'Type the code as it was given to you.'
          : // It would wait behind whatever waits already, and nobody would know what it comes to.
            onlineManager.isOnline()
            ? undefined
            : 'You are offline. The code can be tried when you are back.',
    }),
    send: async ({ code: typed }) => {
      await apply.mutateAsync({ code: typed.trim().toUpperCase() });
      feel('done');
    },
    explain: (error) => ({ wrongs: { code: codeError(error) } }),
  });
  if (code) {
    return (
      <View style={styles.used}>
        <View style={styles.row}>
          <Words style={styles.fill}>
            Code <Words look="strong">{code.code}</Words>
          </Words>
          <Button
            title="Take it off"
            label={`Take code ${code.code} off`}
            look="text"
            busy={apply.isPending}
            onPress={() => apply.mutate({ code: '' }, { onSuccess: form.clear })}
          />
        </View>
        {code.refusal && (
          <Words look="small" tone="inkQuiet">
            {refusalMessage(code.refusal)}
          </Words>
        )}
      </View>
    );
  }
  return (
    <View style={styles.row}>
      <View style={styles.fill}>
        <Field
          label="Discount code"
          maxLength={40}
          autoCapitalize="characters"
          autoCorrect={false}
          autoComplete="off"
          {...form.field('code')}
        />
      </View>
      <Button
        title="Use it"
        label="Use this code"
        look="quiet"
        busy={form.isBusy}
        onPress={form.submit}
        style={styles.use}
      />
    </View>
  );
}

/** A text that no code could be is as unknown as one that is not there. */
function codeError(error: unknown): string {
  return issuesOf(error).length > 0
    ? refusalMessage({ code: 'code_unknown' })
    : errorMessage(error);
}

const styles = StyleSheet.create({
  used: { gap: space[1] },
  row: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'flex-start', gap: space[3] },
  fill: { flexGrow: 1, flexShrink: 1, flexBasis: 160, alignSelf: 'center' },
  // In one line with the box and not with the label above it.
  use: { marginTop: 26 },
});
