import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { useQuery } from '@tanstack/react-query';
import { setStringAsync } from 'expo-clipboard';
import { useState } from 'react';
import { addressLines } from '../addresses/address-lines.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { feel } from '../ui/feel.ts';
import { Words } from '../ui/words.tsx';

/** As it goes onto the label, to be copied into the carrier's own form. */
export function WhereTo({ order }: { order: Pick<OfficeOrder, 'address' | 'shippingMethod'> }) {
  const { address, shippingMethod } = order;
  const { data: countries } = useQuery(useTRPC().checkout.countries.queryOptions());
  const [isCopied, setCopied] = useState(false);
  const lines = addressLines(address, countries);
  const copy = async () => {
    await setStringAsync(lines.join('\n'));
    feel('done');
    setCopied(true);
    announce('The address is copied.');
  };
  return (
    <>
      <Words selectable>{lines.join('\n')}</Words>
      <Words look="small" tone="inkQuiet">
        {shippingMethod}
      </Words>
      <Button
        title={isCopied ? 'Copied' : 'Copy the address'}
        look="quiet"
        onPress={() => void copy()}
      />
    </>
  );
}
